package linli.core.catalog;

/**
 * What people call something that the rule book knows by its id, as headquarters wrote it.
 *
 * @param zh in Chinese, never empty
 * @param en in English, may be empty
 * @param picture the key of a drawing, may be empty
 */
public record Label(Kind kind, String id, String zh, String en, String picture) {

    /** What can have a label. */
    public enum Kind {
        REWARD,
        PRIZE,
        CAMPAIGN,
        COUPON
    }
}
