package linli.core.points;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.OptionalLong;

/**
 * How points come from money and how long they live.
 *
 * @param fenPerPoint fen that earn one point, more than 0
 * @param expiryMonths months after the current one in which points still live, 0 or more
 * @param dailySalePointsCap most points that one member earns from tickets in a business day
 */
public record EarnRule(long fenPerPoint, int expiryMonths, OptionalLong dailySalePointsCap) {

    /** The last day of life of points that come on {@code day}: always the end of a month. */
    public LocalDate expiryOf(LocalDate day) {
        return day.withDayOfMonth(1)
                .plusMonths(expiryMonths)
                .with(TemporalAdjusters.lastDayOfMonth());
    }
}
