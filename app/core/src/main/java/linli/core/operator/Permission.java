package linli.core.operator;

/** Something that not everybody may do alone. */
public enum Permission {
    SELL,
    HAND_OVER,
    REGISTER_MEMBER,
    REDEEM,
    CANCEL_REDEMPTION,
    /** Up to the limit of the shop. */
    REFUND,
    /** Above it, or without the receipt. */
    LARGE_REFUND,
    POST_VOID,
    PRICE_OVERRIDE,
    DISCOUNT,
    MOVE_CASH,
    OPEN_DRAWER,
    CLOSE_SHIFT,
    ADJUST_POINTS,
    MANAGE_OPERATORS,
    CHANGE_SETTINGS,
    CONFIRM_DATE
}
