package linli.station.ui.shift;

import java.time.LocalDateTime;
import java.util.List;
import linli.core.money.Money;
import linli.core.till.ShiftFigures;
import linli.core.till.XReport;

/**
 * How the shift stands.
 *
 * @param open whether somebody opened it
 * @param reading its figures
 * @param left in the drawer by the shift before
 * @param next who was to take over from it; may be empty
 * @param closed the shifts before, the newest first
 */
public record ShiftNow(
        boolean open, XReport reading, Money left, String next, List<ClosedShift> closed) {

    /** Nothing was ever done. */
    public static final ShiftNow NOTHING =
            new ShiftNow(
                    false,
                    new XReport(
                            "",
                            LocalDateTime.of(2000, 1, 1, 0, 0),
                            LocalDateTime.of(2000, 1, 1, 0, 0),
                            ShiftFigures.NONE),
                    Money.ZERO,
                    "",
                    List.of());

    /** Keeps its own copy. */
    public ShiftNow {
        closed = List.copyOf(closed);
    }
}
