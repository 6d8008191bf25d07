package linli.core.campaign;

import linli.core.Refusal;

/** Why an activity gives nothing. */
public enum ActivityRefusal implements Refusal {
    /** The rules know no such activity, or it can not be claimed. */
    UNKNOWN_ACTIVITY,
    /** It must name one of the member's own tickets and does not. */
    UNKNOWN_TICKET,
    /** The ticket was returned, or too little of it is left. */
    NOT_ELIGIBLE,
    /** As often as it may be by day, month or ticket. */
    LIMIT_REACHED,
    /** It must say how much was handed in and does not. */
    AMOUNT_NEEDED,
    /** It is limited, this is not the member's home, and the central does not answer. */
    LIMITED_ELSEWHERE,
    /** A figure does not fit. */
    AMOUNT_TOO_LARGE;

    @Override
    public String code() {
        return name();
    }
}
