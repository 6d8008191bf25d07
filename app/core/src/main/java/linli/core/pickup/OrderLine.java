package linli.core.pickup;

import linli.core.catalog.Product;
import linli.core.money.Money;

/**
 * Goods of an order.
 *
 * @param qty pieces or portions ordered, more than 0
 * @param paid for all of them, prepaid online
 * @param handedOver how many the member has already
 */
public record OrderLine(Product product, long qty, Money paid, long handedOver) {

    /** How many still wait on the shelf. */
    public long waiting() {
        return qty - handedOver;
    }

    /**
     * The part of the price that the next {@code count} pieces carry, such that all parts together
     * are exactly {@code paid}.
     */
    public Money paidFor(long count) {
        long after = Math.multiplyExact(paid.fen(), handedOver + count) / qty;
        return Money.ofFen(after - Math.multiplyExact(paid.fen(), handedOver) / qty);
    }
}
