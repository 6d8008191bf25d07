package linli.core.tier;

import java.time.LocalDate;

/**
 * Growth and points earned on a business day, which tiers are judged by. Either may be negative
 * after a refund.
 */
public record GrowthEntry(LocalDate day, long growth, long earnedPoints) {

    /** The sum of two entries of one day. */
    public GrowthEntry plus(GrowthEntry other) {
        return new GrowthEntry(
                day,
                Math.addExact(growth, other.growth),
                Math.addExact(earnedPoints, other.earnedPoints));
    }
}
