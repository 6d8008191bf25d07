package linli.core.member;

import linli.core.Refusal;

/** Why a member is not registered. */
public enum RegistrationRefusal implements Refusal {
    /** There is such a member already. */
    ALREADY_REGISTERED,
    /** Nobody knows the inviter. */
    UNKNOWN_INVITER,
    /** A figure of the inviter's account does not fit. */
    AMOUNT_TOO_LARGE;

    @Override
    public String code() {
        return name();
    }
}
