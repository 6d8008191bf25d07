package linli.contract.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Days and times in the one way in which Java writes them, with years of four digits: an account
 * holds dozens, and the library's parser, made for every form, costs ten times what this one does.
 */
final class IsoMoments {

    private static final int DAY = 10;
    private static final int MINUTES = 16;
    private static final int SECONDS = 19;
    private static final int NANO_DIGITS = 9;

    private IsoMoments() {}

    /** The day that is written exactly as {@code 2026-11-22}. */
    static Optional<LocalDate> day(String text) {
        return text.length() == DAY ? existing(() -> dayIn(text)) : Optional.empty();
    }

    /** The time that is written as {@code 2026-11-22T09:00}, with seconds unless they are 0. */
    static Optional<LocalDateTime> localTime(String text) {
        boolean needlessSeconds = text.length() == SECONDS && text.endsWith(":00");
        return needlessSeconds ? Optional.empty() : existing(() -> timeIn(text));
    }

    /** The instant that is written as {@code 2026-11-22T01:00:00Z}, always with seconds. */
    static Optional<Instant> instant(String text) {
        return text.length() > SECONDS && text.endsWith("Z")
                ? existing(() ->
                        timeIn(text.substring(0, text.length() - 1)).toInstant(ZoneOffset.UTC))
                : Optional.empty();
    }

    private interface Reading<T> {
        T read();
    }

    private static <T> Optional<T> existing(Reading<T> reading) {
        try {
            return Optional.of(reading.read());
        } catch (DateTimeException noneThatIs) {
            return Optional.empty();
        }
    }

    private static LocalDate dayIn(String text) {
        demand(text.charAt(4) == '-' && text.charAt(7) == '-');
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, DAY));
    }

    private static LocalDateTime timeIn(String text) {
        int length = text.length();
        demand(length == MINUTES || length >= SECONDS);
        demand(text.charAt(DAY) == 'T' && text.charAt(13) == ':');
        int second = 0;
        if (length >= SECONDS) {
            demand(text.charAt(MINUTES) == ':');
            second = number(text, MINUTES + 1, SECONDS);
        }
        int nano = length > SECONDS ? nanos(text) : 0;
        LocalTime time =
                LocalTime.of(number(text, 11, 13), number(text, 14, MINUTES), second, nano);
        return LocalDateTime.of(dayIn(text), time);
    }

    /** Three, six or nine digits behind the point, and no three zeros more than are needed. */
    private static int nanos(String text) {
        int digits = text.length() - SECONDS - 1;
        demand(text.charAt(SECONDS) == '.' && digits > 0 && digits <= NANO_DIGITS);
        demand(digits % 3 == 0 && !text.endsWith("000"));
        int nanos = number(text, SECONDS + 1, text.length());
        for (int more = digits; more < NANO_DIGITS; more++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            int digit = text.charAt(at) - '0';
            demand(digit >= 0 && digit <= 9);
            number = number * 10 + digit;
        }
        return number;
    }

    private static void demand(boolean so) {
        if (!so) {
            throw new DateTimeException("Written in another way");
        }
    }
}
