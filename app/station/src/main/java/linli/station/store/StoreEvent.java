package linli.station.store;

import linli.core.Refusal;

/** What happened to the store that somebody should be told. */
public sealed interface StoreEvent {

    /** Why H2 was made again. */
    enum Reason {
        /** Its file was gone. */
        MISSING,
        /** It opened without anything in it. */
        EMPTY,
        /** It is not the file that was closed, or could not be opened or read. */
        CORRUPT,
        /** It was the store of another journal. */
        FOREIGN,
        /** It was not closed in good order: H2 may come back torn. */
        UNCLEAN,
        /** Rows of entries it had applied were missing. */
        INCOMPLETE,
        /** An entry could not be applied to it, twice. */
        UNWRITABLE
    }

    /** H2 was made again from its last copy, if that was whole, and the journal. */
    record Rebuilt(Reason reason, long entries) implements StoreEvent {}

    /** What was acknowledged cannot be applied: nothing more is accepted until it can. */
    record BecameReadOnly(Refusal refusal) implements StoreEvent {}

    /** What had been acknowledged was applied after all. */
    record BecameWritable() implements StoreEvent {}
}
