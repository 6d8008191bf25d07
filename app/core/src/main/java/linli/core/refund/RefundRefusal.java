package linli.core.refund;

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
    /** These goods are in a claim, or were replaced for one. */
    CLAIMED_BEFORE,
    /** All of it came back before. */
    ALREADY_RETURNED,
    /** A ticket of an earlier shift is no longer undone, it is refunded. */
    SHIFT_CLOSED,
    /** A ticket of which a part came back is no longer undone. */
    PARTLY_RETURNED,
    /** The rule book of the ticket is not at this station. */
    RULES_NOT_HERE,
    /** The ticket's member is not known at this station, so points cannot be set right. */
    MEMBER_NOT_HERE,
    /** Other money would go back than the customer was told: their points changed since. */
    FIGURES_CHANGED,
    /** A figure does not fit: no till counts that far. */
    AMOUNT_TOO_LARGE;

    @Override
    public String code() {
        return name();
    }
}
