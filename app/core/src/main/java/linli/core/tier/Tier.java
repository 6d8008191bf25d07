package linli.core.tier;

import java.util.OptionalLong;

/**
 * A tier with what it takes and what it gives. It is reached by either figure; the lowest needs
 * none.
 *
 * @param name shown to members
 * @param growth needed in the last 12 months
 * @param earnedPoints needed in the last 12 months
 * @param earnBonusBp more points on each ticket, in basis points of the base
 * @param discountBp off the list price
 * @param rewardDiscountBp off the points of a reward
 */
public record Tier(
        TierId id,
        String name,
        OptionalLong growth,
        OptionalLong earnedPoints,
        long earnBonusBp,
        long discountBp,
        long rewardDiscountBp) {}
