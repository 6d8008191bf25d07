package linli.core.points;

import java.time.LocalDate;

/**
 * A part of a lot in one hand.
 *
 * @param expires the last day on which the points can be used
 * @param firstExpires the day on which the lot first earned would have expired; it stays with the
 *     points however often they are spent and restored
 * @param points more than 0
 */
public record LotSlice(
        LotId lot, LocalDate expires, LocalDate firstExpires, Holder holder, long points) {

    /** The same slice with another number of points. */
    public LotSlice withPoints(long other) {
        return new LotSlice(lot, expires, firstExpires, holder, other);
    }

    /** The same slice in another hand. */
    public LotSlice heldBy(Holder other) {
        return new LotSlice(lot, expires, firstExpires, other, points);
    }
}
