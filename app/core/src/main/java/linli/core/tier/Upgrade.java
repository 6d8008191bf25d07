package linli.core.tier;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A rise that is remembered while it is on probation.
 *
 * @param from the tier held before it, with {@code fromUntil}, the day that one was held until
 */
public record Upgrade(LocalDate day, TierId from, Optional<LocalDate> fromUntil, TierId to) {

    /** The same rise, dated anew. */
    Upgrade on(LocalDate other) {
        return new Upgrade(other, from, fromUntil, to);
    }
}
