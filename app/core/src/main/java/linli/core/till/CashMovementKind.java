package linli.core.till;

/** How a drawer is opened without a sale. */
public enum CashMovementKind {
    /** Cash comes in. */
    PAID_IN,
    /** Cash goes out to somebody. */
    PAID_OUT,
    /** Cash goes to a safer place and stays the shop's. */
    CASH_DROP,
    /** The drawer opens and no money moves. */
    NO_SALE
}
