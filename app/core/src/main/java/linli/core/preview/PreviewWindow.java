package linli.core.preview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import linli.core.rulebook.RuleBook;

/**
 * The days that are replayed.
 *
 * @param first the first of them
 * @param last the last of them, which is still open: what ends with it does not end yet
 */
public record PreviewWindow(LocalDate first, LocalDate last) {

    private static final int DAYS_A_WEEK = 7;

    /**
     * That many weeks before today, and today as far as it went.
     *
     * @param book in whose calendar the days are
     */
    public static PreviewWindow ofWeeks(int weeks, RuleBook book, Instant now) {
        LocalDate today = book.calendar().businessDay(now);
        return new PreviewWindow(today.minusDays((long) weeks * DAYS_A_WEEK), today);
    }

    /** When it begins in the zone of that book. */
    Instant begin(RuleBook book) {
        return first.atStartOfDay(book.zone()).toInstant();
    }

    /** Whether something from one time to another was there on any of the days. */
    boolean meets(Optional<LocalDateTime> from, Optional<LocalDateTime> to) {
        return from.map(start -> start.isBefore(last.plusDays(1).atStartOfDay())).orElse(true)
                && to.map(end -> end.isAfter(first.atStartOfDay())).orElse(true);
    }
}
