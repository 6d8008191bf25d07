package linli.station.sync;

/** What became of a request to the central. */
sealed interface Reply {

    /** It was done. */
    record Answer(byte[] body) implements Reply {}

    /** The central understood and refused: a problem document's code, and what that means here. */
    record Refused(String code, SyncFault fault) implements Reply {}

    /** There was no answer, or none that means anything. */
    record Failed(SyncFault fault) implements Reply {}
}
