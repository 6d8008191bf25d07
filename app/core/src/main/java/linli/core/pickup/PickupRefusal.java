package linli.core.pickup;

import linli.core.Refusal;

/** Why goods of an order are not handed over. */
public enum PickupRefusal implements Refusal {
    /** The order is another member's. */
    WRONG_MEMBER,
    /** The order waits at another station. */
    WRONG_STATION,
    /** Everything was handed over before. */
    ORDER_FINISHED,
    /** There is no line. */
    EMPTY_TICKET,
    /** The order has no such line. */
    UNKNOWN_LINE,
    /** Not positive, or more than waits. */
    BAD_QUANTITY,
    /** A figure does not fit: no till counts that far. */
    AMOUNT_TOO_LARGE;

    @Override
    public String code() {
        return name();
    }
}
