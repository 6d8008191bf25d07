package linli.station.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import linli.core.act.Act;
import linli.station.journal.ActCodec;
import linli.station.journal.Entry;
import linli.station.journal.Head;
import linli.station.store.h2.Bulk;
import linli.station.store.h2.Row;
import linli.station.store.h2.Sessions;
import linli.station.store.print.PrintRows;

/**
 * Brings journal entries into H2: the rows of each and the position in one transaction. Rows are
 * only ever inserted.
 */
final class Projection {

    private final Sessions sessions;
    private final ActRows rows;
    private final ActCodec acts;
    private final PrintRows prints;

    Projection(Sessions sessions, ActRows rows, ActCodec acts, PrintRows prints) {
        this.sessions = sessions;
        this.rows = rows;
        this.acts = acts;
        this.prints = prints;
    }

    /** Entries that follow each other, and the rows they make. */
    record Prepared(List<List<Row>> rows, Head last) {}

    /** Makes the rows of entries that follow each other. Callable from any thread. */
    Prepared prepare(List<Entry> entries) {
        List<List<Row>> made = new ArrayList<>();
        for (Entry entry : entries) {
            Act act = acts.read(entry.header(), entry.payload());
            made.add(joined(rows.of(entry.seq(), act), prints.remade(entry.seq(), act)));
        }
        return new Prepared(made, entries.getLast().asHead());
    }

    /** Applies entries that follow each other, all or none. */
    void apply(Prepared prepared) {
        write(prepared.rows(), prepared.last());
    }

    /** Applies one entry whose act is at hand. */
    void apply(Entry entry, Act act) {
        List<Row> made = joined(rows.of(entry.seq(), act), prints.now(entry.seq(), act));
        write(List.of(made), entry.asHead());
    }

    /** Makes every job that was waiting one of which nobody knows whether it is on paper. */
    void doubtPrints() {
        PrintRows.doubt(sessions);
    }

    private static List<Row> joined(List<Row> first, List<Row> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private void write(List<List<Row>> made, Head head) {
        List<Row> all = made.stream().flatMap(List::stream).toList();
        sessions.inTransaction(session -> {
            if (made.size() > 1) {
                session.doWork(connection -> Bulk.insert(connection, all));
            } else {
                session.insertMultiple(all);
            }
            session.upsert(new JournalPositionRow(1, head.seq(), head.hash()));
        });
    }
}
