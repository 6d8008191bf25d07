package linli.station.store;

import java.io.IOException;
import java.util.Optional;
import linli.station.journal.Entry;
import linli.station.journal.Head;
import linli.station.journal.Journal;
import linli.station.store.StoreEvent.Reason;
import linli.station.store.h2.Queries;

/** Judges what an H2 file holds against the journal. */
final class Recovery {

    private final Queries queries;
    private final Journal journal;

    Recovery(Queries queries, Journal journal) {
        this.queries = queries;
        this.journal = journal;
    }

    /** Why an H2 that opened is not the projection of a beginning of this journal, if so. */
    Optional<Reason> doubt() throws IOException {
        Optional<Head> position = position();
        if (position.isEmpty()) {
            return journal.head().seq() == 0 ? Optional.empty() : Optional.of(Reason.EMPTY);
        }
        long seq = position.get().seq();
        if (seq > journal.head().seq() || !isOurs(position.get())) {
            return Optional.of(Reason.FOREIGN);
        }
        return isWhole(seq) ? Optional.empty() : Optional.of(Reason.INCOMPLETE);
    }

    /** The last entry that was applied, as H2 says. */
    Optional<Head> position() {
        return queries.first(
                "select seq, hash from journal_position where id = 1",
                row -> new Head(row.getLong(1), row.getString(2)));
    }

    /** Whether H2 has the act of every entry up to {@code seq}. */
    private boolean isWhole(long seq) {
        return queries.number("select count(*) from act") == seq
                && queries.number("select max(seq) from act") == seq;
    }

    private boolean isOurs(Head position) throws IOException {
        if (position.equals(journal.head())) {
            return true;
        }
        return journal.entry(position.seq()).map(Entry::asHead).equals(Optional.of(position));
    }
}
