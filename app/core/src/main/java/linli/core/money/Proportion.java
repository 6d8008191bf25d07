package linli.core.money;

import java.math.BigInteger;

/**
 * Shares of whole amounts, {@code value × numerator / denominator}, with the rounding named. The
 * product may exceed a {@code long}; a result that does throws {@link ArithmeticException}.
 */
public final class Proportion {

    /** The whole in basis points. */
    public static final long WHOLE_BP = 10_000;

    /** Fen of one yuan. */
    public static final long FEN_PER_YUAN = 100;

    private Proportion() {}

    /** The share rounded towards negative infinity; {@code denominator > 0}. */
    public static long floor(long value, long numerator, long denominator) {
        if (fits(value, numerator)) {
            return Math.floorDiv(value * numerator, denominator);
        }
        return wide(value, numerator, 0, denominator);
    }

    /** The share rounded towards positive infinity; {@code denominator > 0}. */
    public static long ceil(long value, long numerator, long denominator) {
        if (fits(value, numerator)) {
            return Math.ceilDiv(value * numerator, denominator);
        }
        return wide(value, numerator, denominator - 1, denominator);
    }

    /** The share rounded half away from zero; {@code value × numerator ≥ 0, denominator > 0}. */
    public static long halfUp(long value, long numerator, long denominator) {
        if (fits(value, numerator)) {
            long product = value * numerator;
            long rest = product % denominator;
            return product / denominator + (rest >= denominator - rest ? 1 : 0);
        }
        return wide(value, numerator, denominator / 2 + denominator % 2, denominator);
    }

    private static boolean fits(long value, long numerator) {
        long product = value * numerator;
        return Math.multiplyHigh(value, numerator) == product >> 63;
    }

    private static long wide(long value, long numerator, long added, long denominator) {
        BigInteger divisor = BigInteger.valueOf(denominator);
        BigInteger sum =
                BigInteger.valueOf(value)
                        .multiply(BigInteger.valueOf(numerator))
                        .add(BigInteger.valueOf(added));
        BigInteger[] parts = sum.divideAndRemainder(divisor);
        BigInteger floor = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        return floor.longValueExact();
    }
}
