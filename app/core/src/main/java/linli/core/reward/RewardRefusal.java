package linli.core.reward;

import linli.core.Refusal;

/** Why a reward is not given, a redemption not cancelled, or a prize not drawn. */
public enum RewardRefusal implements Refusal {
    /** No reward has that id. */
    UNKNOWN_REWARD,
    /** It can not be redeemed yet. */
    NOT_STARTED,
    /** It can not be redeemed any more. */
    ENDED,
    /** The member's tier is below the one that it is for. */
    TIER_TOO_LOW,
    /** It is for the paid membership. */
    PLUS_ONLY,
    /** It is not the member's month of birth. */
    NOT_BIRTHDAY,
    /** The member had it as often as it may be. */
    LIMIT_REACHED,
    /** None is left. */
    OUT_OF_STOCK,
    /** It costs more points than are available here. */
    INSUFFICIENT_POINTS,
    /** Nobody knows the redemption. */
    UNKNOWN_REDEMPTION,
    /** It was cancelled before. */
    ALREADY_CANCELLED,
    /** The days in which it can be cancelled have passed. */
    TOO_LATE,
    /** The rules have no lucky draw. */
    NO_LOTTERY,
    /** Its limits are counted at the member's own station. */
    LIMITED_ELSEWHERE,
    /** A figure does not fit. */
    AMOUNT_TOO_LARGE;

    @Override
    public String code() {
        return name();
    }
}
