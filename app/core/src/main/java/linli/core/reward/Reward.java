package linli.core.reward;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import linli.core.money.Money;
import linli.core.money.Proportion;
import linli.core.tier.Tier;
import linli.core.tier.TierId;

/**
 * Something that points buy; for 0 points it is a gift.
 *
 * @param cash paid beside the points
 * @param from the first moment, for members of {@code earlyTier} or above {@code earlyHours}
 *     earlier
 * @param to the end, no longer included
 * @param stock how many there are for everybody; absent: unlimited
 */
public record Reward(
        String id,
        long points,
        Money cash,
        Optional<LocalDateTime> from,
        Optional<LocalDateTime> to,
        Optional<TierId> earlyTier,
        long earlyHours,
        Optional<TierId> minTier,
        boolean plusOnly,
        boolean birthdayMonth,
        OptionalLong perWeek,
        OptionalLong perMonth,
        OptionalLong perYear,
        OptionalLong stock) {

    /** Whether one member may have it only so often. */
    public boolean isLimited() {
        return perWeek.isPresent() || perMonth.isPresent() || perYear.isPresent();
    }

    /** The points a member of that tier pays, rounded up. */
    public long priceFor(Tier tier) {
        return Proportion.ceil(points, 10_000 - tier.rewardDiscountBp(), 10_000);
    }
}
