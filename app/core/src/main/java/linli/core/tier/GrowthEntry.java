package linli.core.tier;

import java.time.LocalDate;

/**
 * Growth and points earned on a business day, which tiers are judged by. Either may be negative
 * after a refund.
 */
public record GrowthEntry(LocalDate day, long growth, long earnedPoints) {}
