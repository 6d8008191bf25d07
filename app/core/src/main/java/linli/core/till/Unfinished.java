package linli.core.till;

import java.time.Duration;
import java.util.Optional;

/**
 * Work that was still open when a shift was closed: shown before it, printed with it, lost by
 * nothing.
 *
 * @param unsent acts that the central does not hold
 * @param oldest how long the oldest of them has waited, to the minute; empty if none waits
 * @param unprinted pieces of paper that nobody printed or put away
 * @param held sales put aside
 */
public record Unfinished(long unsent, Optional<Duration> oldest, int unprinted, int held) {

    /** Everything is sent, printed and sold. */
    public static final Unfinished NOTHING = new Unfinished(0, Optional.empty(), 0, 0);

    /** Whether nothing is left. */
    public boolean isNothing() {
        return unsent == 0 && unprinted == 0 && held == 0;
    }
}
