package linli.station.store.print;

import java.util.List;
import java.util.function.BooleanSupplier;
import linli.core.act.Act;
import linli.station.store.h2.Row;
import linli.station.store.h2.Sessions;
import linli.station.store.print.PrintJob.State;

/** The rows of what acts want printed. */
public final class PrintRows {

    /** All kinds of rows there are here. */
    public static final List<Class<? extends Row>> KINDS = List.of(PrintJobRow.class);

    private final BooleanSupplier printing;

    /** {@code printing} says whether what is done now is to be printed. */
    public PrintRows(BooleanSupplier printing) {
        this.printing = printing;
    }

    /** The rows of an act that is done now. */
    public List<Row> now(long seq, Act act) {
        return of(seq, act, printing.getAsBoolean() ? State.WAITING : State.DISMISSED, "");
    }

    /** The rows of an act done before: whether it was printed then is not known any more. */
    public List<Row> remade(long seq, Act act) {
        return of(seq, act, State.UNCERTAIN, PrintJob.REMADE);
    }

    /** Makes every job that was waiting one of which nobody knows whether it is on paper. */
    public static void doubt(Sessions sessions) {
        sessions.inTransaction(session ->
                session.createMutationQuery(
                                "update PrintJobRow set state = :now where state = :was")
                        .setParameter("now", State.UNCERTAIN.name())
                        .setParameter("was", State.WAITING.name())
                        .executeUpdate());
    }

    private static List<Row> of(long seq, Act act, State state, String why) {
        return PrintJob.of(seq, act, state)
                .map(job -> job.become(state, why))
                .<Row>map(PrintJobRow::new)
                .stream()
                .toList();
    }
}
