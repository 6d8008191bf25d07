package linli.core.tender;

import linli.core.Refusal;

/** Why money offered does not pay a ticket. */
public enum TenderRefusal implements Refusal {
    /** A tender of nothing or less. */
    BAD_TENDER,
    /** The number of a payment is too long or no number. */
    BAD_REFERENCE,
    /** All tenders together are less than the net. */
    NOT_COVERED,
    /** More would have to be given back than came in cash. */
    CHANGE_EXCEEDS_CASH,
    /** More than is left, with something that gives no change. */
    MORE_THAN_LEFT,
    /** What is bought cannot be paid with that. */
    NOT_FOR_THIS,
    /** Nothing is left to pay. */
    NOTHING_LEFT,
    /** More tenders than a ticket can have. */
    TOO_MANY_TENDERS;

    @Override
    public String code() {
        return name();
    }
}
