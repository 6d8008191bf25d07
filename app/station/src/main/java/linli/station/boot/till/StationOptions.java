package linli.station.boot.till;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import linli.station.boot.device.GivenPort;
import linli.station.ui.customer.Placement;

/**
 * How a station is to run.
 *
 * @param ports where devices are in this run, in place of what was set
 * @param customer where the customer's window is in this run, in place of what was set
 * @param central its address, proposed at the first start; remembered after enrolment
 * @param operator who opens a shift if none was opened
 * @param locale of the window
 * @param dateIsRight whether a leader says that this machine's date is right
 * @param backup where backups are written from now on, in place of what was chosen
 */
public record StationOptions(
        Path data,
        List<GivenPort> ports,
        Optional<Placement> customer,
        Optional<String> central,
        String operator,
        Locale locale,
        boolean dateIsRight,
        Optional<Path> backup) {

    /** Without a leader's word on the date, and with backups as they were chosen. */
    public StationOptions(
            Path data,
            List<GivenPort> ports,
            Optional<Placement> customer,
            Optional<String> central,
            String operator,
            Locale locale) {
        this(data, ports, customer, central, operator, locale, false, Optional.empty());
    }
}
