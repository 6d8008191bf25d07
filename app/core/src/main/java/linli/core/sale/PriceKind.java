package linli.core.sale;

/** The candidate that gave a line its price, in the order in which equals win. */
public enum PriceKind {
    LIST,
    PROMO,
    MEMBER_PRICE,
    TIER,
    PLUS,
    OVERRIDE,
    PREPAID
}
