package linli.station.boot;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * How a station is to run.
 *
 * @param scanner {@code serial:PORT[@BAUD]}; none is looked for if absent
 * @param central its address, proposed at the first start; remembered after enrolment
 * @param operator who opens a shift if none was opened
 * @param locale of the window
 */
public record StationOptions(
        Path data,
        Optional<String> scanner,
        Optional<String> central,
        String operator,
        Locale locale) {}
