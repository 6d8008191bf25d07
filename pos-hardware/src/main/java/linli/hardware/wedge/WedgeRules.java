package linli.hardware.wedge;

import java.time.Duration;

/**
 * How a typing scanner is told from a person.
 *
 * @param minimum how many characters a code has at least; fewer are typing
 * @param gap the longest time between two keys of a scanner
 * @param quiet how long after keys that came too fast and led to nothing no code is believed
 * @param readingFrom from how many characters on a code is said to be on its way
 */
public record WedgeRules(int minimum, Duration gap, Duration quiet, int readingFrom) {

    /** Six characters, 60 ms between keys, 300 ms of quiet, told from eight characters on. */
    public static final WedgeRules DEFAULT =
            new WedgeRules(6, Duration.ofMillis(60), Duration.ofMillis(300), 8);

    public WedgeRules {
        if (minimum < 4 || readingFrom < minimum) {
            throw new IllegalArgumentException("too short: " + minimum + ", " + readingFrom);
        }
        if (gap.isNegative() || gap.isZero() || quiet.compareTo(gap) < 0) {
            throw new IllegalArgumentException("not in order: " + gap + ", " + quiet);
        }
    }
}
