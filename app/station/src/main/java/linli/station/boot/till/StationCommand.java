package linli.station.boot.till;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import linli.station.boot.command.Commands;
import linli.station.boot.command.FolderOption;
import linli.station.boot.device.PortOptions;
import linli.station.ui.customer.Placement;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The till. */
@Command(name = "station", mixinStandardHelpOptions = true, description = "Opens the till.")
public final class StationCommand implements Callable<Integer> {

    @Mixin private FolderOption data = new FolderOption();

    @Mixin private PortOptions ports = new PortOptions();

    @Option(
            names = "--customer-display",
            paramLabel = "window|beside|screen:N",
            converter = PlacementConverter.class,
            description = "Where the customer's window is.")
    private @Nullable Placement customer;

    @Option(names = "--central", paramLabel = "URL", description = "Address of the central.")
    private @Nullable String central;

    @Option(names = "--operator", description = "Who opens the shift (default: ${DEFAULT-VALUE}).")
    private String operator = "店长";

    @Option(names = "--language", description = "zh or en (default: zh).")
    private Language language = Language.ZH;

    @Option(
            names = "--date-is-right",
            description = "A leader says that the date is right, after days without a sale.")
    private boolean dateIsRight;

    @Option(
            names = "--backup",
            paramLabel = "DIR",
            description =
                    "Folder on another disk, such as a stick, for verified backups every 15"
                            + " minutes; remembered.")
    private @Nullable Path backup;

    @Option(names = "--headless", description = "Draws the window in memory, without a display.")
    private boolean headless;

    @Override
    public Integer call() throws Exception {
        Optional<String> fault = ports.fault();
        if (fault.isPresent()) {
            Commands.fault(fault.get());
            return Commands.UNUSABLE;
        }
        if (headless || !Headless.hasDisplay()) {
            Headless.use(1366, 768);
        }
        StationOptions options =
                new StationOptions(
                        data.folder(),
                        ports.given(),
                        Optional.ofNullable(customer),
                        Optional.ofNullable(central),
                        operator,
                        language.locale,
                        dateIsRight,
                        Optional.ofNullable(backup));
        return StationProgram.run(options);
    }

    /** Reads where the customer's window is to be. */
    private static final class PlacementConverter implements ITypeConverter<Placement> {

        @Override
        public Placement convert(String text) {
            return Placement.parse(text)
                    .orElseThrow(() -> new TypeConversionException("not a place: " + text));
        }
    }

    /** The languages of the window; on the command line also in small letters. */
    private enum Language {
        ZH(Locale.SIMPLIFIED_CHINESE),
        EN(Locale.ENGLISH);

        private final Locale locale;

        Language(Locale locale) {
            this.locale = locale;
        }
    }
}
