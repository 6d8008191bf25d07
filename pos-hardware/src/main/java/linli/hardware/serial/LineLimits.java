package linli.hardware.serial;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

/**
 * How long a line waits for what. Together they decide how long a device stays away after it was
 * plugged in, whichever one call of its driver does not come back.
 */
final class LineLimits {

    /** Between two looks for the port. */
    static final Duration RETRY = Duration.ofMillis(250);

    /** For something to come, before a fault is looked for. */
    static final Duration NOTICE = Duration.ofMillis(100);

    /** For the driver to open the port. */
    static final Duration OPEN = Duration.ofSeconds(2);

    /** For a read, which comes back after a tenth of a second by itself. */
    static final Duration READ = Duration.ofMillis(800);

    /** For the reading thread to end before its port is closed. */
    static final Duration READER_END = Duration.ofMillis(400);

    /** For the driver to close the port. */
    static final Duration CLOSE = Duration.ofMillis(500);

    private static final Duration CLOSING = READER_END.plus(CLOSE);

    private LineLimits() {}

    /**
     * From plugging a device in to its port being open and read, at most: the longest of three ways
     * in which one call hangs. The opening under way; the closing of the port that was lost; a read
     * of the port just opened, which is closed then, with its reader still in it.
     */
    static Duration longestReturn() {
        return Collections.max(
                List.of(
                        OPEN.plus(RETRY),
                        CLOSING.plus(RETRY),
                        RETRY.plus(READ).plus(NOTICE).plus(CLOSING).plus(RETRY)));
    }
}
