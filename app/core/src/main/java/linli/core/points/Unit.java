package linli.core.points;

/** What a member has an account of. The lots, hands and entries of either are the same. */
public enum Unit {
    POINTS,
    /** Stored value, in fen. */
    FEN
}
