package linli.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * Business days of a shop: calendar days in the zone of its rule book, never of the machine.
 *
 * @param zone the rule book's zone
 */
public record BusinessCalendar(ZoneId zone) {

    /** The local time of {@code instant} in the shop. */
    public LocalDateTime localTime(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    /** The business day that {@code instant} falls on. */
    public LocalDate businessDay(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
