package linli.core.pickup;

import linli.core.catalog.Product;
import linli.core.money.Money;
import linli.core.money.Proportion;

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
        long before = Proportion.floor(paid.fen(), handedOver, qty);
        return Money.ofFen(Proportion.floor(paid.fen(), handedOver + count, qty) - before);
    }

    /** The line after {@code count} more were handed over. */
    public OrderLine after(long count) {
        return new OrderLine(product, qty, paid, handedOver + count);
    }
}
