package linli.station.store;

import java.io.IOException;
import java.util.Optional;
import linli.station.journal.Entry;
import linli.station.journal.Head;
import linli.station.journal.Journal;
import linli.station.store.StoreEvent.Reason;

/** Judges what an H2 file holds against the journal and the checkpoint beside it. */
final class Recovery {

    private final Queries queries;
    private final Journal journal;

    Recovery(Queries queries, Journal journal) {
        this.queries = queries;
        this.journal = journal;
    }

    /** What is to be done. */
    sealed interface Verdict {

        /** Apply what follows that entry. */
        record GoOn(long after) implements Verdict {}

        /** Make H2 again. */
        record Rebuild(Reason reason) implements Verdict {}
    }

    /** The verdict on an H2 that opened. */
    Verdict judge(Checkpoint checkpoint) throws IOException {
        Optional<Head> position = position();
        if (position.isEmpty()) {
            return journal.head().seq() == 0
                    ? new Verdict.GoOn(0)
                    : new Verdict.Rebuild(Reason.EMPTY);
        }
        long seq = position.get().seq();
        if (seq < checkpoint.seq()) {
            return new Verdict.Rebuild(Reason.OLDER);
        }
        if (seq > journal.head().seq() || !isOurs(position.get())) {
            return new Verdict.Rebuild(Reason.FOREIGN);
        }
        if (!checkpoint.clean()) {
            return new Verdict.GoOn(Math.min(checkpoint.seq(), seq));
        }
        return isWhole(seq) ? new Verdict.GoOn(seq) : new Verdict.Rebuild(Reason.INCOMPLETE);
    }

    /** Whether H2 has the act of every entry up to {@code seq}. */
    boolean isWhole(long seq) {
        return queries.number("select count(*) from act") == seq
                && queries.number("select max(seq) from act") == seq;
    }

    /** The last entry that was applied, as H2 says. */
    Optional<Head> position() {
        return queries.first(
                "select seq, hash from journal_position where id = 1",
                row -> new Head(row.getLong(1), row.getString(2)));
    }

    private boolean isOurs(Head position) throws IOException {
        if (position.equals(journal.head())) {
            return true;
        }
        return journal.entry(position.seq()).map(Entry::asHead).equals(Optional.of(position));
    }
}
