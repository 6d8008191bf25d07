package linli.core.sale;

import linli.core.points.Why;

/**
 * Points that a ticket earns for one reason.
 *
 * @param why an award or what the daily cap left of one
 */
public record Earning(Why why) {

    /** {@code BASE}, {@code TIER_BONUS}, {@code PLUS_BONUS} or {@code CAMPAIGN:<id>}. */
    public String reason() {
        return why.code();
    }

    /** More than 0. */
    public long points() {
        return why.points();
    }
}
