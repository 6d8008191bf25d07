package linli.station.sync;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The central's clock, as its answers tell it, to about a second. Only tokens use it: what happens
 * at the counter is dated by the station's own clock.
 */
final class CentralClock {

    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);
    private static final Duration MAY_DIFFER = Duration.ofSeconds(90);

    private final InstantSource local;
    private final AtomicReference<Optional<Duration>> offset =
            new AtomicReference<>(Optional.empty());

    CentralClock(InstantSource local) {
        this.local = local;
    }

    private volatile Instant heardAt = Instant.MIN;

    /** Whether this machine's clock was right when the central answered last, and went on since. */
    Optional<Boolean> isRight() {
        return offset().map(ahead ->
                ahead.abs().compareTo(MAY_DIFFER) <= 0
                        && !local.instant().plus(MAY_DIFFER).isBefore(heardAt));
    }

    Instant now() {
        return local.instant().plus(offset().orElse(Duration.ZERO));
    }

    /** How far the central is ahead of this machine; empty before the first answer. */
    Optional<Duration> offset() {
        return offset.get();
    }

    /** Takes the Date of an answer that came just now; what is no date tells nothing. */
    void heard(String date) {
        try {
            Instant central =
                    ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            Duration ahead = Duration.between(local.instant(), central.plus(HALF_A_SECOND));
            heardAt = local.instant();
            offset.set(Optional.of(ahead));
        } catch (DateTimeException noDate) {
            return;
        }
    }
}
