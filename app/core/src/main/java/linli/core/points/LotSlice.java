package linli.core.points;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A part of a lot in one hand, of points or of stored value (then in fen).
 *
 * @param expires the last day on which the points can be used
 * @param firstExpires the day on which the lot first earned would have expired; it stays with the
 *     points however often they are spent and restored
 * @param points more than 0
 */
public record LotSlice(
        LotId lot, LocalDate expires, LocalDate firstExpires, Holder holder, long points) {

    /** The last day of what never ends: the principal of stored value. */
    public static final LocalDate NEVER = LocalDate.of(2199, 12, 31);

    /**
     * In which order slices are spent: what never ends first, so that a gift is spent after what
     * was paid for it (decision 0034), then what ends first. Slices that are equal in it stay in
     * the order in which their lots came.
     */
    public static final Comparator<LotSlice> ORDER =
            (one, other) -> {
                boolean never = one.neverEnds();
                return never || other.neverEnds()
                        ? Boolean.compare(other.neverEnds(), never)
                        : one.expires.compareTo(other.expires);
            };

    /** Whether it lasts for ever. */
    public boolean neverEnds() {
        return expires.equals(NEVER);
    }

    /** The same slice with another number of points. */
    public LotSlice withPoints(long other) {
        return new LotSlice(lot, expires, firstExpires, holder, other);
    }

    /** The same slice in another hand. */
    public LotSlice heldBy(Holder other) {
        return new LotSlice(lot, expires, firstExpires, other, points);
    }
}
