package linli.core.operator;

/** What somebody is at a station. */
public enum Role {
    /** Sells, hands over, redeems, counts. */
    CASHIER,
    /** Runs the station: whatever a cashier does, and lets others do what needs a second person. */
    LEADER,
    /** Sets the machine up and mends it; no money, no goods. */
    SUPPORT
}
