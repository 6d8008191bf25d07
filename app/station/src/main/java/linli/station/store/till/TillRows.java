package linli.station.store.till;

import java.util.List;
import java.util.Optional;
import linli.core.act.Act;
import linli.core.operator.LockOut;
import linli.station.store.h2.Row;

/** The rows of shifts, of the cash in the drawer, of operators and of days. */
public final class TillRows {

    /** All kinds of rows there are here; acts make all of them. */
    public static final List<Class<? extends Row>> KINDS =
            List.of(
                    ShiftRow.class,
                    DrawerChangeRow.class,
                    CashMovementRow.class,
                    ShiftClosingRow.class,
                    OperatorRow.class,
                    SignInRow.class,
                    ClosedDayRow.class);

    private TillRows() {}

    /** The row of a shift that began. */
    public static Row of(long seq, Act.ShiftOpened act) {
        return new ShiftRow(seq, act.occasion().operator(), act.openingFloat().fen());
    }

    /** The row of cash that came into the drawer or left it without a sale. */
    public static Row of(long seq, Act.CashMoved act) {
        return new CashMovementRow(seq, act.movement());
    }

    /** The row of a shift that ended. */
    public static Row of(long seq, Act.ShiftClosed act) {
        return new ShiftClosingRow(seq, act.closing());
    }

    /** The row of an operator as they are from now on. */
    public static Row of(long seq, Act.OperatorChanged act) {
        return new OperatorRow(seq, act);
    }

    /** The row of somebody who signed in. */
    public static Row of(long seq, Act.SignedIn act) {
        return new SignInRow(seq, act.operator(), LockOut.NONE);
    }

    /** The row of somebody who was not let in. */
    public static Row of(long seq, Act.SignInRefused act) {
        return new SignInRow(seq, act.operator(), act.lockOut());
    }

    /** The row of somebody whose wrong PINs count no more. */
    public static Row of(long seq, Act.LockOutEnded act) {
        return new SignInRow(seq, act.operator(), LockOut.NONE);
    }

    /** The row of a day that was closed. */
    public static Row of(long seq, Act.DayClosed act) {
        return new ClosedDayRow(seq, act.day());
    }

    /** What an act changes in the drawer, if anything. */
    public static Optional<Row> drawer(long seq, Act act) {
        return act.cash().fen() == 0
                ? Optional.empty()
                : Optional.of(new DrawerChangeRow(seq, act.cash().fen()));
    }
}
