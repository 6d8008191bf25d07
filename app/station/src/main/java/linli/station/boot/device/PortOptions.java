package linli.station.boot.device;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import linli.station.setting.DeviceRole;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the devices are in this run, in place of what the settings page says. */
public final class PortOptions {

    @Option(
            names = "--scanner",
            paramLabel = "serial:PORT[@BAUD]",
            description = "The scanner's port.")
    private @Nullable String scanner;

    @Option(
            names = "--printer",
            paramLabel = "serial:PORT[@BAUD]|tcp:HOST[:PORT]|file:PATH[,58|,80]",
            description = "The receipt printer.")
    private @Nullable String printer;

    @Option(
            names = "--scale",
            paramLabel = "[os2:|toledo:]serial:PORT[@BAUD]",
            description = "The scale.")
    private @Nullable String scale;

    @Option(
            names = "--display",
            paramLabel = "serial:PORT[@BAUD]",
            description = "The pole display's port.")
    private @Nullable String display;

    /** What was given. */
    public List<GivenPort> given() {
        return Stream.of(
                        port(DeviceRole.SCANNER, scanner),
                        port(DeviceRole.PRINTER, printer),
                        port(DeviceRole.SCALE, scale),
                        port(DeviceRole.POLE_DISPLAY, display))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The code of why one of them cannot be used, if any cannot. */
    public Optional<String> fault() {
        return given().stream().flatMap(port -> port.fault().stream()).findFirst();
    }

    private static Optional<GivenPort> port(DeviceRole role, @Nullable String text) {
        return Optional.ofNullable(text).map(given -> new GivenPort(role, given));
    }
}
