package linli.core.checkout;

import linli.core.member.MemberId;

/**
 * How a member was recognised, which decides what they may do.
 *
 * @param serial of the rotating code, hexadecimal; empty for the other kinds
 */
public record Identification(MemberId member, Kind kind, String serial) {

    /** The ways to be recognised. */
    public enum Kind {
        ROTATING_CODE,
        CARD,
        LAST_FOUR,
        MEMBER_NUMBER,
        ORDER_CODE
    }
}
