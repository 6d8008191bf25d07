package linli.core.tender;

import linli.core.Refusal;

/** Why money offered does not pay a ticket. */
public enum TenderRefusal implements Refusal {
    /** A tender of nothing or less. */
    BAD_TENDER,
    /** All tenders together are less than the net. */
    NOT_COVERED,
    /** More would have to be given back than came in cash. */
    CHANGE_EXCEEDS_CASH;

    @Override
    public String code() {
        return name();
    }
}
