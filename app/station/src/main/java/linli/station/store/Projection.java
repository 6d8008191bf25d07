package linli.station.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import linli.core.checkout.Act;
import linli.station.journal.ActCodec;
import linli.station.journal.Entry;
import linli.station.journal.Head;
import linli.station.store.PrintJob.State;

/**
 * Brings journal entries into H2: the rows of each and the position in one transaction. Rows are
 * only ever inserted.
 */
final class Projection {

    private final Sessions sessions;
    private final ActRows rows;
    private final ActCodec acts;
    private final BooleanSupplier printing;

    Projection(Sessions sessions, ActRows rows, ActCodec acts, BooleanSupplier printing) {
        this.sessions = sessions;
        this.rows = rows;
        this.acts = acts;
        this.printing = printing;
    }

    /** Entries that follow each other, and the rows they make. */
    record Prepared(List<List<Row>> rows, Head last) {}

    /** Makes the rows of entries that follow each other. Callable from any thread. */
    Prepared prepare(List<Entry> entries) {
        List<List<Row>> made = new ArrayList<>();
        for (Entry entry : entries) {
            Act act = acts.read(entry.header(), entry.payload());
            // Whether it was printed when it was done is not known any more.
            made.add(rowsOf(entry.seq(), act, State.UNCERTAIN));
        }
        return new Prepared(made, entries.getLast().asHead());
    }

    /** Applies entries that follow each other, all or none. */
    void apply(Prepared prepared) {
        write(prepared.rows(), prepared.last());
    }

    /** Applies one entry whose act is at hand. */
    void apply(Entry entry, Act act) {
        State state = printing.getAsBoolean() ? State.WAITING : State.DISMISSED;
        write(List.of(rowsOf(entry.seq(), act, state)), entry.asHead());
    }

    private List<Row> rowsOf(long seq, Act act, State state) {
        List<Row> made = new ArrayList<>(rows.of(seq, act));
        String why = state == State.UNCERTAIN ? PrintJob.REMADE : "";
        PrintJob.of(seq, act, state)
                .map(job -> job.become(state, why))
                .map(PrintJobRow::new)
                .ifPresent(made::add);
        return made;
    }

    /** Makes every job that was waiting one of which nobody knows whether it is on paper. */
    void doubtPrints() {
        sessions.inTransaction(session ->
                session.createMutationQuery(
                                "update PrintJobRow set state = :now where state = :was")
                        .setParameter("now", State.UNCERTAIN.name())
                        .setParameter("was", State.WAITING.name())
                        .executeUpdate());
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
