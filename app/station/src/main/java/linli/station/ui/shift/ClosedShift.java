package linli.station.ui.shift;

import java.time.Instant;
import linli.core.act.ActId;
import linli.core.money.Money;

/**
 * A shift that was closed.
 *
 * @param act that closed it
 * @param number of its Z report
 * @param overShort what was found more than expected; negative if less
 */
public record ClosedShift(ActId act, int number, Instant at, String operator, Money overShort) {}
