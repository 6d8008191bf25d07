package linli.core.value;

import linli.core.Refusal;

/** Why stored value is not paid in, spent or paid out. */
public enum ValueRefusal implements Refusal {
    /** The rule book offers none. */
    NOT_OFFERED,
    /** Less than is paid in at once. */
    TOO_LITTLE,
    /** More than is paid in at once. */
    TOO_MUCH,
    /** More than an account may hold. */
    ABOVE_LIMIT,
    /** Only a member who was recognised has stored value. */
    MEMBER_REQUIRED,
    /** More than can be spent here. */
    INSUFFICIENT_VALUE,
    /** Another station holds a part: it must be brought here first. */
    HELD_ELSEWHERE,
    /** There is no principal to pay out. */
    NOTHING_TO_PAY_OUT,
    /** What was paid in then was spent in part, or is not in this shift. */
    NOT_WHOLE,
    /** A figure does not fit: no till counts that far. */
    AMOUNT_TOO_LARGE;

    @Override
    public String code() {
        return name();
    }
}
