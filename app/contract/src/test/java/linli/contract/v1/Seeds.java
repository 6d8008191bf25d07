package linli.contract.v1;

import java.util.stream.LongStream;

/** Seeds of generators; {@code -Dlong} runs the same tests with a hundred times as many. */
public final class Seeds {

    private static final int LONG = 100;

    private Seeds() {}

    /** The seeds of a test that needs {@code count} of them to say something. */
    public static long[] upTo(int count) {
        int factor = System.getProperty("long") == null ? 1 : LONG;
        return LongStream.rangeClosed(1, (long) count * factor).toArray();
    }
}
