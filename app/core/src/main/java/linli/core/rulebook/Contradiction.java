package linli.core.rulebook;

/**
 * The kinds of things that a rule book can say and nobody can mean. Such a rule book can be
 * computed with, but it is not given out.
 */
public enum Contradiction {
    /** Two things have one id. */
    DUPLICATE_ID,
    /** It names a tier that there is not. */
    UNKNOWN_TIER,
    /** It is over when or before it begins. */
    ENDS_BEFORE_IT_STARTS,
    /** It is over before the rule book holds. */
    OVER_BEFORE_VALID,
    /** A discount or a share of all there is, or more. */
    DISCOUNT_OF_ALL,
    /** Growth for a kind of activity that nobody can do. */
    GROWTH_WITHOUT_ACTIVITY,
    /** A tier needs less than the one below. */
    TIER_EASIER_THAN_BELOW,
    /** A tier gives less than the one below and nothing more. */
    TIER_WORSE_THAN_BELOW,
    /** The lowest tier, which everybody has, asks for something. */
    TIER_LOWEST_HAS_THRESHOLD,
    /** A tier above the lowest asks for nothing. */
    TIER_FOR_NOTHING,
    /** A tier above the lowest that nothing leads to. */
    TIER_UNREACHABLE,
    /** Points die with the month in which they come. */
    EXPIRES_AT_ONCE,
    /** What may be earned in a day never reaches one step of spending. */
    CAP_BELOW_STEP,
    /** The most that points may pay is given as nothing or as more than everything. */
    SHARE_OUT_OF_RANGE,
    /** One step of points is worth less than a fen. */
    STEP_WORTH_NOTHING,
    /** Goods can earn points that are worth more than the goods. */
    EARNS_MORE_THAN_PAID,
    /** A limit of none: it can never be had. */
    LIMIT_OF_NONE,
    /** A limit for a longer time is smaller than that for a shorter one. */
    LIMIT_BELOW_SHORTER,
    /** Nothing limits how often it gives points. */
    WITHOUT_LIMIT,
    /** It gives nothing. */
    GIVES_NOTHING,
    /** A condition that only an activity for a ticket, or only a referral, can have. */
    CONDITION_WITHOUT_EFFECT,
    /** A coupon takes off more than the least it asks for. */
    OFF_ABOVE_MIN,
    /** A head start for a reward that has no start, for no hours, or for nobody. */
    EARLY_WITHOUT_EFFECT,
    /** A head start that everybody has who may have the reward. */
    EARLY_FOR_EVERYBODY,
    /** The least is more than the most, or than what an account may hold. */
    LEAST_ABOVE_MOST,
    /** A gift for a sum that nobody can pay in at once, or that the one before asks for too. */
    STEP_OUT_OF_REACH,
    /** A gift that is larger than what is paid for it. */
    GIFT_ABOVE_PAID,
    /** Somebody who pays in more is given less. */
    GIFT_BELOW_SMALLER,
    /** A lucky draw or a prize without a chance. */
    WITHOUT_WEIGHT,
    /** Chances that sum to more than can be counted. */
    WEIGHTS_TOO_LARGE,
    /** Prizes that on average are worth more points than a draw costs. */
    DRAW_MINTS_POINTS
}
