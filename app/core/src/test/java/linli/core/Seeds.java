package linli.core;

import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/**
 * How many seeds a property is tried with: few in the normal build, many with {@code -Dlong}, and
 * at most {@code -Dseeds} where it is tried again and again.
 */
public final class Seeds {

    private Seeds() {}

    /** The seeds from 1 to {@code usual}, or to {@code many} with {@code -Dlong}. */
    public static LongStream upTo(int usual, int many) {
        int wanted = Boolean.getBoolean("long") ? many : usual;
        return LongStream.rangeClosed(1, Math.min(wanted, Integer.getInteger("seeds", wanted)));
    }

    /** Tries a property with each of those seeds; a failure names the one it came with. */
    public static void each(int usual, int many, LongConsumer property) {
        upTo(usual, many)
                .forEach(seed -> {
                    try {
                        property.accept(seed);
                    } catch (RuntimeException | AssertionError failure) {
                        throw new AssertionError("With seed " + seed, failure);
                    }
                });
    }
}
