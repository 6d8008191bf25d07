package linli.core.act;

/** What limits are counted for. */
public enum UseKind {
    COUPON,
    ACTIVITY,
    REWARD,
    DRAW,
    /** Points that tickets earned in a day, bounded by the daily cap. */
    TICKET_POINTS,
    /**
     * An inviter, by the id of the use, whose reward waits for this member's first real ticket: 1
     * at registration, −1 when that ticket came.
     */
    VESTING
}
