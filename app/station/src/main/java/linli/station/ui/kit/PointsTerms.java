package linli.station.ui.kit;

import linli.core.money.Money;

/**
 * What points are worth as money, from the rule book in force.
 *
 * @param pointsPerYuan points that pay for one yuan, more than 0
 * @param step points are spent in multiples of it, more than 0
 */
public record PointsTerms(long pointsPerYuan, long step) {

    /** The money that many points stand for, rounded down to the fen. */
    public Money worth(long points) {
        return Money.ofFen(Math.floorDiv(Math.multiplyExact(points, 100), pointsPerYuan));
    }
}
