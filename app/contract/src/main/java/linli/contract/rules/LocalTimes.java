package linli.contract.rules;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Reads dates and local times, strictly: days that exist, years of four digits. */
final class LocalTimes {

    private static final DateTimeFormatter DATE =
            new DateTimeFormatterBuilder()
                    .appendValue(ChronoField.YEAR, 4)
                    .appendPattern("-MM-dd")
                    .toFormatter(Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder()
                    .append(DATE)
                    .appendPattern("'T'HH:mm:ss")
                    .toFormatter(Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    private LocalTimes() {}

    static LocalDate date(String name, JsonValue value) {
        try {
            return LocalDate.parse(FieldReader.text(name, value), DATE);
        } catch (DateTimeParseException notOne) {
            throw value.refuse(name + " must be a date such as 2026-12-01");
        }
    }

    static LocalDateTime time(String name, JsonValue value) {
        try {
            return LocalDateTime.parse(FieldReader.text(name, value), TIME);
        } catch (DateTimeParseException notOne) {
            throw value.refuse(name + " must be a local time such as 2026-12-01T09:00:00");
        }
    }
}
