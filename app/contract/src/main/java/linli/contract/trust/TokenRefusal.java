package linli.contract.trust;

import linli.core.Refusal;

/** Why a request's token does not count. */
public enum TokenRefusal implements Refusal {
    /** It is not a token. */
    MALFORMED_TOKEN,
    /** Another key signed it, or it was altered. */
    WRONG_SIGNATURE,
    /** It is for another central, method, address or body. */
    WRONG_REQUEST,
    /** It has expired, or lives longer than a token may. */
    TOKEN_EXPIRED,
    /** It is from the future: one of the clocks is wrong. */
    TOKEN_TOO_EARLY;

    @Override
    public String code() {
        return name();
    }
}
