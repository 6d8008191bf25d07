package linli.core.tier;

import java.time.LocalDate;
import java.util.List;

/** Growth and points earned in the twelve months up to a day; either may be negative. */
public record GrowthWindow(long growth, long earnedPoints) {

    private static final int MONTHS = 12;

    /** The sums of the entries dated after twelve months before {@code today}, up to today. */
    public static GrowthWindow of(List<GrowthEntry> entries, LocalDate today) {
        LocalDate before = before(today);
        long growth = 0;
        long earned = 0;
        for (GrowthEntry entry : entries) {
            if (entry.day().isAfter(before) && !entry.day().isAfter(today)) {
                growth = Math.addExact(growth, entry.growth());
                earned = Math.addExact(earned, entry.earnedPoints());
            }
        }
        return new GrowthWindow(growth, earned);
    }

    /** The last day that no longer counts. */
    public static LocalDate before(LocalDate today) {
        return today.minusMonths(MONTHS);
    }

    /** The window with more in it. */
    public GrowthWindow plus(long moreGrowth, long morePoints) {
        return new GrowthWindow(
                Math.addExact(growth, moreGrowth), Math.addExact(earnedPoints, morePoints));
    }

    /** Whether it is enough for that tier, by either figure. */
    boolean reaches(Tier tier) {
        return (tier.growth().isPresent() && growth >= tier.growth().getAsLong())
                || (tier.earnedPoints().isPresent()
                        && earnedPoints >= tier.earnedPoints().getAsLong());
    }
}
