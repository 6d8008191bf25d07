package linli.benchmarks.hardday;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A machine's clock that somebody can set wrong. */
final class ShiftingClock implements InstantSource {

    private final Clock machine = Clock.systemUTC();
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead);
    }

    /** From now on it is that much ahead; behind if negative. */
    void set(Duration wrong) {
        ahead = wrong;
    }
}
