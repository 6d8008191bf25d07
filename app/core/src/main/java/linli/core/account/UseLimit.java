package linli.core.account;

/**
 * How often a member had something in a period, and how often they may.
 *
 * @param most at least 0
 */
public record UseLimit(Period period, long used, long most) {

    /** The periods that limits are counted in: a business day, an ISO week, a month, a year. */
    public enum Period {
        DAY,
        WEEK,
        MONTH,
        YEAR
    }

    /** How often they still may, 0 or more. */
    public long left() {
        return Math.max(0, most - used);
    }
}
