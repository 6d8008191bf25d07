package linli.core.member;

import linli.core.Refusal;

/** Why something about a member is not done. */
public enum MemberRefusal implements Refusal {
    /** It is as it was asked to be already. */
    NOT_CHANGED,
    /** Another member has that phone number. */
    PHONE_TAKEN,
    /** What is known of the person was erased for good. */
    MEMBER_ERASED,
    /** There are no digits, or too many, or it is no day that can be a birthday. */
    BAD_PROFILE;

    @Override
    public String code() {
        return name();
    }
}
