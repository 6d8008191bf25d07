package linli.station.boot.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits until something is so, as a person at the counter would, and gives up as one would. */
final class Patience {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);
    private static final Duration BREATH = Duration.ofMillis(400);

    private final InstantSource clock;
    private final Duration limit;

    Patience(InstantSource clock, Duration limit) {
        this.clock = clock;
        this.limit = limit;
    }

    /** Takes a breath, longer than a scanner takes the same code for one scan. */
    void breathe() {
        pass(BREATH);
    }

    /** Lets that much time pass. */
    void pass(Duration time) {
        Instant start = clock.instant();
        until(
                () -> "time passes",
                () -> Duration.between(start, clock.instant()).compareTo(time) > 0);
    }

    /**
     * Waits for {@code what}.
     *
     * @return how long it took
     * @throws IllegalStateException if it does not come about in time
     */
    Duration until(Supplier<String> what, BooleanSupplier isSo) {
        Instant start = clock.instant();
        while (!isSo.getAsBoolean()) {
            if (Duration.between(start, clock.instant()).compareTo(limit) > 0) {
                throw new IllegalStateException("Waited in vain: " + what.get());
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return Duration.between(start, clock.instant());
    }
}
