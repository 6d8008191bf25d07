package linli.core.catalog;

import java.time.LocalDateTime;
import linli.core.money.Money;

/**
 * A price for a time: {@code from ≤ now < to}, in local times of the rule book's zone.
 *
 * @param price in place of the list price, per piece or per 500 g
 */
public record Promo(Money price, LocalDateTime from, LocalDateTime to, boolean membersOnly) {

    /** Whether it runs at that moment. */
    public boolean runsAt(LocalDateTime now) {
        return !now.isBefore(from) && now.isBefore(to);
    }
}
