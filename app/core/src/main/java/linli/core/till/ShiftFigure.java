package linli.core.till;

/** A figure of a shift, in the order of the paper. */
public enum ShiftFigure {
    TICKETS(Unit.COUNT),
    GROSS(Unit.MONEY),
    DISCOUNTS(Unit.MONEY),
    COUPONS(Unit.MONEY),
    POINTS_AS_MONEY(Unit.MONEY),
    ROUNDED_OFF(Unit.MONEY),
    NET(Unit.MONEY),
    REFUNDS(Unit.COUNT),
    REFUNDED(Unit.MONEY),
    /** Claims about goods of orders that were taken. */
    CLAIMS(Unit.COUNT),
    /** Claims for which the same goods were given once more. */
    REPLACEMENTS(Unit.COUNT),
    REDEMPTIONS(Unit.COUNT),
    CANCELLATIONS(Unit.COUNT),
    REDEMPTION_CASH(Unit.MONEY),
    MEMBERSHIPS(Unit.COUNT),
    MEMBERSHIP_FEES(Unit.MONEY),
    TOP_UPS(Unit.COUNT),
    TOP_UP_PAID(Unit.MONEY),
    TOP_UP_GIFTS(Unit.MONEY),
    VALUE_WITHDRAWALS(Unit.COUNT),
    VALUE_WITHDRAWN(Unit.MONEY),
    HANDOVERS(Unit.COUNT),
    MEMBERS_JOINED(Unit.COUNT),
    POINTS_ISSUED(Unit.POINTS),
    POINTS_TAKEN(Unit.POINTS),
    OPENING_FLOAT(Unit.DRAWER),
    CASH_TAKEN(Unit.DRAWER),
    CASH_GIVEN(Unit.DRAWER),
    PAID_IN(Unit.DRAWER),
    PAID_OUT(Unit.DRAWER),
    DROPPED(Unit.DRAWER),
    NO_SALES(Unit.COUNT);

    /** What it counts. */
    public enum Unit {
        COUNT,
        POINTS,
        /** Fen. */
        MONEY,
        /** Fen that went into the drawer, negative if out: all of them make up what it holds. */
        DRAWER
    }

    private final Unit unit;

    ShiftFigure(Unit unit) {
        this.unit = unit;
    }

    /** What it counts. */
    public Unit unit() {
        return unit;
    }
}
