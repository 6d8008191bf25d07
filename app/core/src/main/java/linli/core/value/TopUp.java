package linli.core.value;

import java.time.LocalDate;
import linli.core.money.Money;

/**
 * Money paid in as stored value with what the shop gives on top.
 *
 * @param paid the principal, more than 0
 * @param from the sum from which that gift is given; 0 where none is
 * @param gift 0 or more
 * @param giftEnds the last day of the gift
 */
public record TopUp(Money paid, Money from, Money gift, LocalDate giftEnds) {

    /** What can be spent by it: both together. */
    public Money total() {
        return paid.plus(gift);
    }
}
