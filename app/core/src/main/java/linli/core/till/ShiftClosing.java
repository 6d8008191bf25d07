package linli.core.till;

import linli.core.money.Money;

/**
 * How a shift ended.
 *
 * @param number of its Z report at this station, from 1, without gaps
 * @param expected what should have been in the drawer
 * @param count what somebody found there before they were told what should be
 * @param left stays in the drawer for the next shift; the rest was taken out
 * @param reason of a difference; may be empty where it is small
 * @param next who takes over; empty if nobody does yet
 */
public record ShiftClosing(
        int number,
        Money expected,
        CashCount count,
        Money left,
        String reason,
        String next,
        Unfinished unfinished) {

    /** The most characters of a reason. */
    public static final int REASON_CHARS = 60;

    /** What was found more than expected; negative if it was less. */
    public Money overShort() {
        return count.total().minus(expected);
    }

    /** What was taken out of the drawer at the end. */
    public Money taken() {
        return count.total().minus(left);
    }
}
