package linli.core.act;

import linli.core.catalog.Product;
import linli.core.money.Money;
import linli.core.money.Proportion;

/**
 * A line of a completed ticket with what has come back of it.
 *
 * @param qty as sold; a weighed line of a sale is 1
 * @param isWhole whether it can come back only as a whole
 * @param points its share of the points used as money, in money
 * @param back how many came back so far
 */
public record TicketLine(
        Product product, long qty, boolean isWhole, Money net, Money points, long back) {

    /** What is left of its net: all of it less the part that came back, rounded down. */
    public Money left() {
        return net.minus(Money.ofFen(Proportion.floor(net.fen(), back, qty)));
    }

    /** The part of its points share that came back, rounded down. */
    Money pointsBack() {
        return Money.ofFen(Proportion.floor(points.fen(), back, qty));
    }

    public boolean isReturned() {
        return back == qty;
    }

    /** The same after so many more came back. */
    public TicketLine returned(long more) {
        return new TicketLine(product, qty, isWhole, net, points, back + more);
    }
}
