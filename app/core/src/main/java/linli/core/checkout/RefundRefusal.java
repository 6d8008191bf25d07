package linli.core.checkout;

import linli.core.Refusal;

/** Why goods are not taken back. */
public enum RefundRefusal implements Refusal {
    /** Nobody knows the ticket. */
    UNKNOWN_TICKET,
    /** The days in which goods can be returned have passed. */
    TOO_LATE,
    /** There is no line. */
    EMPTY_TICKET,
    /** The ticket has no such line. */
    UNKNOWN_LINE,
    /** Missing, not positive, more than is left, or a part of a weighed line. */
    BAD_QUANTITY,
    /** A figure does not fit: no till counts that far. */
    AMOUNT_TOO_LARGE;

    @Override
    public String code() {
        return name();
    }
}
