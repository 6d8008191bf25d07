package linli.core.tier;

import java.time.LocalDate;
import java.util.Optional;
import linli.core.money.Money;

/**
 * The paid membership (鲜享会员).
 *
 * @param price of one purchase; it earns nothing
 * @param months that one purchase adds
 * @param earnBonusBp more points on each ticket, in basis points of the base
 * @param discountBp off the list price
 */
public record PaidMembership(Money price, int months, long earnBonusBp, long discountBp) {

    /** Whether a membership paid until {@code until} is active on {@code day}. */
    public static boolean isActive(Optional<LocalDate> until, LocalDate day) {
        return until.isPresent() && !day.isAfter(until.get());
    }

    /** The last active day after one more purchase today. */
    public LocalDate extend(Optional<LocalDate> until, LocalDate today) {
        LocalDate from = isActive(until, today) ? until.orElseThrow() : today.minusDays(1);
        return from.plusMonths(months);
    }
}
