package linli.core;

import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/** How many seeds a property is tried with: few in the normal build, many with {@code -Dlong}. */
public final class Seeds {

    private Seeds() {}

    /** The seeds from 1 to {@code usual}, or to {@code many} with {@code -Dlong}. */
    public static LongStream upTo(int usual, int many) {
        return LongStream.rangeClosed(1, Boolean.getBoolean("long") ? many : usual);
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
