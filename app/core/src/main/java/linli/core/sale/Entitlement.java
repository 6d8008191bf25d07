package linli.core.sale;

/**
 * What being a member changes about prices.
 *
 * @param tierDiscountBp off the list price, in basis points
 * @param plusDiscountBp of the paid membership; 0 while it is not active
 * @param availablePoints that can be used as money here
 * @param couponUses how often the sale's coupon was used before, 0 if it has none
 */
public record Entitlement(
        long tierDiscountBp, long plusDiscountBp, long availablePoints, long couponUses) {}
