package linli.core.claim;

import linli.core.Refusal;

/** Why a claim is not taken or not settled. */
public enum ClaimRefusal implements Refusal {
    /** Nobody knows the claim. */
    UNKNOWN_CLAIM,
    /** The ticket is no handover of an order. */
    NO_HANDOVER,
    /** A weight without a lack of weight, or none that goods can have. */
    BAD_WEIGHT,
    /** The note is too long or holds what cannot be printed. */
    BAD_NOTE,
    /** Headquarters did not decide it yet. */
    NOT_DECIDED,
    /** Headquarters refused it. */
    REFUSED_BY_HEADQUARTERS,
    /** It was settled before. */
    ALREADY_SETTLED;

    @Override
    public String code() {
        return name();
    }
}
