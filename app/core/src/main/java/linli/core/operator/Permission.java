package linli.core.operator;

/** Something that not everybody may do alone. */
public enum Permission {
    SELL,
    HAND_OVER,
    REGISTER_MEMBER,
    REDEEM,
    /** A check-in, an own bag, a review. */
    COUNT_ACTIVITY,
    EDIT_MEMBER,
    FREEZE_MEMBER,
    /** A lost card on the stop list, and a new one. */
    REPLACE_CARD,
    CANCEL_REDEMPTION,
    TOP_UP,
    /** Paying stored value out, or undoing a top-up. */
    WITHDRAW_VALUE,
    /** Up to the limit of the shop. */
    REFUND,
    /** Above it, or without the receipt. */
    LARGE_REFUND,
    POST_VOID,
    PRICE_OVERRIDE,
    DISCOUNT,
    MOVE_CASH,
    /** Cash that leaves the shop, above the limit. */
    LARGE_PAID_OUT,
    OPEN_DRAWER,
    CLOSE_SHIFT,
    /** Where the drawer is so far off that somebody must say why. */
    CLOSE_WITH_VARIANCE,
    ADJUST_POINTS,
    MANAGE_OPERATORS,
    CHANGE_SETTINGS,
    CONFIRM_DATE
}
