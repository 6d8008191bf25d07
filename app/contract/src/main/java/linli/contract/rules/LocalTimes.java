package linli.contract.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Reads dates and local times, strictly: days that exist, years of four digits. */
final class LocalTimes {

    private static final int DATE_LENGTH = 10;
    private static final int TIME_LENGTH = 19;

    private LocalTimes() {}

    static LocalDate date(String name, JsonValue value) {
        String text = FieldReader.text(name, value);
        try {
            require(text.length() == DATE_LENGTH);
            return date(text);
        } catch (DateTimeException notOne) {
            throw value.refuse(name + " must be a date such as 2026-12-01");
        }
    }

    static LocalDateTime time(String name, JsonValue value) {
        String text = FieldReader.text(name, value);
        try {
            require(text.length() == TIME_LENGTH && text.charAt(10) == 'T');
            return LocalDateTime.of(date(text), clock(text));
        } catch (DateTimeException notOne) {
            throw value.refuse(name + " must be a local time such as 2026-12-01T09:00:00");
        }
    }

    /** The day at the beginning of the text. */
    private static LocalDate date(String text) {
        require(text.charAt(4) == '-' && text.charAt(7) == '-');
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    }

    private static LocalTime clock(String text) {
        require(text.charAt(13) == ':' && text.charAt(16) == ':');
        return LocalTime.of(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19));
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            require(digit >= '0' && digit <= '9');
            number = number * 10 + digit - '0';
        }
        return number;
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new DateTimeException("Not in this form");
        }
    }
}
