package linli.station.ui.member;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Birthdays as people type them. */
final class TypedBirthday {

    private static final int EARLIEST_YEAR = 1900;

    private TypedBirthday() {}

    /** The day in eight digits with or without dashes, if it can be a birthday. */
    static Optional<LocalDate> read(String typed, LocalDate today) {
        String digits = typed.replace("-", "").strip();
        if (!digits.matches("\\d{8}")) {
            return Optional.empty();
        }
        try {
            LocalDate day =
                    LocalDate.of(
                            Integer.parseInt(digits.substring(0, 4)),
                            Integer.parseInt(digits.substring(4, 6)),
                            Integer.parseInt(digits.substring(6)));
            return Optional.of(day)
                    .filter(each -> each.isBefore(today) && each.getYear() > EARLIEST_YEAR);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
