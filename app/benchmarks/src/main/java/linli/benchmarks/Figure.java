package linli.benchmarks;

import java.util.Locale;

/** Figures in words. */
public final class Figure {

    private static final double NANOS_PER_MS = 1e6;

    private Figure() {}

    /** Milliseconds with as many digits as mean something. */
    public static String ms(long nanos) {
        double ms = nanos / NANOS_PER_MS;
        return number(ms) + " ms";
    }

    /** Median and 99th percentile. */
    public static String ms(Rounds rounds) {
        return ms(rounds.median()) + " / " + ms(rounds.p99());
    }

    /** A ratio. */
    public static String times(double ratio) {
        return number(ratio) + " ×";
    }

    /** A number with about three digits that mean something. */
    public static String number(double value) {
        String pattern = value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, pattern, value);
    }
}
