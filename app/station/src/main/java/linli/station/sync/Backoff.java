package linli.station.sync;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after failures in a row: 1 s doubled each time up to a minute, of which a random
 * half is left out, so that stations do not all come back at once.
 */
final class Backoff {

    private static final long FIRST_MILLIS = 1_000;
    private static final long LONGEST_MILLIS = 60_000;
    private static final int DOUBLINGS = 6;

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** The wait after that many failures in a row, 1 or more. */
    Duration after(int failures) {
        long full = FIRST_MILLIS << Math.min(failures - 1, DOUBLINGS);
        long whole = Math.min(full, LONGEST_MILLIS);
        return Duration.ofMillis(whole / 2 + random.nextLong(whole / 2 + 1));
    }
}
