package linli.core.checkout;

/** What limits are counted for. */
public enum UseKind {
    COUPON,
    ACTIVITY,
    REWARD,
    DRAW,
    /** Points that tickets earned in a day, bounded by the daily cap. */
    TICKET_POINTS
}
