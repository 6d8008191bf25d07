package linli.core.operator;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How wrong PINs keep somebody out: after five in a row for half a minute, and twice as long after
 * each further one, up to an hour.
 *
 * @param failures wrong PINs since the last right one
 * @param until nobody is let in before; empty while there were too few
 */
public record LockOut(int failures, Optional<Instant> until) {

    /** No wrong PIN. */
    public static final LockOut NONE = new LockOut(0, Optional.empty());

    private static final int FREE = 5;
    private static final int MOST_DOUBLINGS = 7;
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);

    /** Whether nobody is let in at that time. */
    public boolean isAt(Instant now) {
        return until.filter(now::isBefore).isPresent();
    }

    /** After one more wrong PIN. */
    public LockOut afterWrongPin(Instant now) {
        int wrong = failures + 1;
        if (wrong < FREE) {
            return new LockOut(wrong, Optional.empty());
        }
        Duration pause = FIRST.multipliedBy(1L << Math.min(wrong - FREE, MOST_DOUBLINGS));
        Duration bounded = pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
        return new LockOut(wrong, Optional.of(now.plus(bounded)));
    }
}
