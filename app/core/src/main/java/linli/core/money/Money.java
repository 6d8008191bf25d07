package linli.core.money;

/**
 * An amount of money in fen (1 yuan = 100 fen), possibly negative. Arithmetic is exact: what does
 * not fit a {@code long} throws {@link ArithmeticException} and never wraps.
 */
public record Money(long fen) implements Comparable<Money> {

    /** No money. */
    public static final Money ZERO = new Money(0);

    /** The amount of {@code fen}. */
    public static Money ofFen(long fen) {
        return fen == 0 ? ZERO : new Money(fen);
    }

    /** The sum of both. */
    public Money plus(Money other) {
        return ofFen(Math.addExact(fen, other.fen));
    }

    /** This less the other. */
    public Money minus(Money other) {
        return ofFen(Math.subtractExact(fen, other.fen));
    }

    /** Whether this is less than nothing. */
    public boolean isNegative() {
        return fen < 0;
    }

    /** Whether this is more than nothing. */
    public boolean isPositive() {
        return fen > 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }
}
