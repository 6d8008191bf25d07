package linli.core.operator;

import linli.core.Refusal;

/** Why somebody was not let in, or not let do something. */
public enum OperatorRefusal implements Refusal {
    UNKNOWN_OPERATOR,
    WRONG_PIN,
    /** Too many wrong PINs: some time must pass. */
    LOCKED_OUT,
    /** Not 4 to 8 digits, or one that everybody tries first. */
    WEAK_PIN,
    /** Another operator has that name. */
    NAME_TAKEN,
    BAD_NAME,
    /** Without it nobody could manage operators any more. */
    LAST_LEADER,
    NOT_PERMITTED,
    APPROVER_IS_ACTOR,
    /** The approver's own membership gains by it. */
    APPROVER_GAINS;

    @Override
    public String code() {
        return name();
    }
}
