package linli.station.ui.ticket;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as people type it: {@code 2026-11-21}, {@code 20261121} or {@code 11-21}. */
final class TypedDate {

    private static final Pattern WITH_YEAR =
            Pattern.compile("(20[0-9]{2})-?([0-9]{1,2})-?([0-9]{1,2})");
    private static final Pattern WITHOUT_YEAR = Pattern.compile("([0-9]{1,2})-([0-9]{1,2})");

    private TypedDate() {}

    /** The day, the latest one not after today if no year was typed; empty if it is no day. */
    static Optional<LocalDate> of(String text, LocalDate today) {
        Matcher whole = WITH_YEAR.matcher(text);
        if (whole.matches() && (text.contains("-") || text.length() == 8)) {
            return day(number(whole, 1), number(whole, 2), number(whole, 3));
        }
        Matcher shortened = WITHOUT_YEAR.matcher(text);
        if (!shortened.matches()) {
            return Optional.empty();
        }
        return day(today.getYear(), number(shortened, 1), number(shortened, 2))
                .map(day -> day.isAfter(today) ? day.minusYears(1) : day);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
