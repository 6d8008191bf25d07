package linli.core.points;

import linli.core.money.Money;
import linli.core.money.Proportion;

/**
 * How points are used as money.
 *
 * @param pointsPerYuan points that stand for one yuan, more than 0
 * @param step points are used in multiples of it, more than 0
 * @param maxShareBp the most of what is payable that points may pay, in basis points
 */
public record BurnRule(long pointsPerYuan, long step, long maxShareBp) {

    /** The most points that fit a ticket, rounded down at each step from left to right. */
    public long cap(Money payable) {
        long share = Proportion.floor(payable.fen(), maxShareBp, 10_000);
        return Proportion.floor(share, pointsPerYuan, 100);
    }

    /** What those points are worth, rounded down to a fen. */
    public Money value(long points) {
        return Money.ofFen(Proportion.floor(points, 100, pointsPerYuan));
    }

    /** How many points that money is worth, rounded down. */
    public long pointsFor(Money money) {
        return Proportion.floor(money.fen(), pointsPerYuan, 100);
    }
}
