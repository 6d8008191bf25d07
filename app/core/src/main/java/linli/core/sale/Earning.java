package linli.core.sale;

/**
 * Points that a ticket earns for one reason.
 *
 * @param reason {@code BASE}, {@code TIER_BONUS}, {@code PLUS_BONUS} or {@code CAMPAIGN:<id>}
 * @param points more than 0
 */
public record Earning(String reason, long points) {}
