package linli.core.sale;

import linli.core.money.Money;

/**
 * A line with its price and its share of everything taken off the ticket.
 *
 * @param gross at the list price
 * @param amount after the best single price
 * @param coupon its share of the coupon
 * @param points its share of the points used as money, in money
 * @param round its share of the rounding off
 */
public record PricedLine(
        LineItem item,
        PriceKind price,
        Money gross,
        Money amount,
        Money coupon,
        Money points,
        Money round) {

    /** What is left for the customer to pay. */
    public Money net() {
        long afterCoupon = Math.subtractExact(amount.fen(), coupon.fen());
        long afterPoints = Math.subtractExact(afterCoupon, points.fen());
        return Money.ofFen(Math.subtractExact(afterPoints, round.fen()));
    }

    /** What the best single price took off; negative for an override above list. */
    public Money discount() {
        return gross.minus(amount);
    }

    /** The line with its share of a coupon. */
    PricedLine withCoupon(Money share) {
        return new PricedLine(item, price, gross, amount, share, points, round);
    }

    /** The line with its share of the points used as money. */
    PricedLine withPoints(Money share) {
        return new PricedLine(item, price, gross, amount, coupon, share, round);
    }

    /** The line with its share of the rounding off. */
    PricedLine withRound(Money share) {
        return new PricedLine(item, price, gross, amount, coupon, points, share);
    }
}
