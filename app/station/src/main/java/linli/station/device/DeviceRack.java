package linli.station.device;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import linli.hardware.LineDisplay;
import linli.hardware.LiveTap;
import linli.hardware.PosPrinter;
import linli.hardware.PrinterEvent;
import linli.hardware.PrinterStatus;
import linli.hardware.Scale;
import linli.hardware.ScaleEvent;
import linli.hardware.Scan;
import linli.hardware.ScanRefusal;
import linli.hardware.Scanner;
import linli.hardware.ScannerEvent;
import linli.hardware.StateChange;
import linli.station.setting.DeviceRole;
import linli.station.setting.DeviceSetting;
import linli.station.setting.DeviceSettings;
import linli.station.setting.DeviceStanding;

/**
 * All devices of a station. Each role has one face that stays the same while settings put another
 * device behind it, or none: a change closes and opens just the device it is about.
 *
 * <p>Everything is told on the threads of the devices; listeners must hand over and return.
 */
public final class DeviceRack implements AutoCloseable {

    private final Bay<Scanner, ScannerEvent> scanner;
    private final Bay<PosPrinter, PrinterEvent> printer;
    private final Bay<Scale, ScaleEvent> scale;
    private final Bay<LineDisplay, StateChange> display;
    private final DisplayFace displayFace;
    private final Standings standings;
    private final List<Consumer<DeviceSettings>> settingsListeners = new CopyOnWriteArrayList<>();
    private volatile DeviceSettings settings = DeviceSettings.usual();

    /**
     * An empty rack; {@link #apply} fills it.
     *
     * @param hands opens and closes devices
     */
    public DeviceRack(DeviceMaker maker, Executor hands, InstantSource clock) {
        this.scanner =
                new Bay<>(new Bay.Handling<>(maker::scanner, Scanner::open, Scanner::close), hands);
        this.printer =
                new Bay<>(
                        new Bay.Handling<>(maker::printer, PosPrinter::open, PosPrinter::close),
                        hands);
        this.scale = new Bay<>(new Bay.Handling<>(maker::scale, Scale::open, Scale::close), hands);
        this.display =
                new Bay<>(
                        new Bay.Handling<>(maker::display, this::openDisplay, LineDisplay::close),
                        hands);
        this.displayFace = new DisplayFace(display);
        this.standings = new Standings(clock);
        scanner.listen(this::scannerTold);
        printer.listen(this::printerTold);
        scale.listen(this::scaleTold);
        display.listen(change -> standings.changed(DeviceRole.POLE_DISPLAY, change));
    }

    /** The scanner, whichever it is. Opening it listens, closing it stops listening. */
    public Scanner scanner() {
        return new ScannerFace(scanner);
    }

    /** The printer, whichever it is; without one nothing can be printed. */
    public PosPrinter printer() {
        return new PrinterFace(printer, () -> settings.of(DeviceRole.PRINTER));
    }

    /** The scale, whichever it is; without one there is no reading. */
    public Scale scale() {
        return new ScaleFace(scale);
    }

    /** The pole display, whichever it is; a new one shows what was shown last. */
    public LineDisplay display() {
        return displayFace;
    }

    /**
     * A window on the bytes of that device, whichever it is; nothing is seen of those without a
     * port.
     */
    public LiveTap tap(DeviceRole role) {
        return switch (role) {
            case SCANNER -> scanner.tap();
            case PRINTER -> printer.tap();
            case SCALE -> scale.tap();
            case POLE_DISPLAY -> display.tap();
            case WEDGE, CUSTOMER_WINDOW -> new LiveTap();
        };
    }

    /** How everything is set now. */
    public DeviceSettings settings() {
        return settings;
    }

    /** Sets the devices like that; those that are set otherwise now are closed and opened. */
    public synchronized void apply(DeviceSettings wanted) {
        settings = wanted;
        for (DeviceRole role : DeviceRole.values()) {
            DeviceSetting setting = wanted.of(role);
            if (standings.set(role, setting)) {
                want(role, Optional.of(setting).filter(DeviceRack::isUsable));
            }
        }
        settingsListeners.forEach(listener -> listener.accept(wanted));
    }

    /** How every device stands now, in the order of the roles. */
    public List<DeviceStanding> standings() {
        return standings.all();
    }

    /** Tells how every device stands now, then each change, until released. */
    public Runnable follow(Consumer<DeviceStanding> listener) {
        return standings.follow(listener);
    }

    /** Tells of new settings, also of devices that are a part of this program, until released. */
    public Runnable onSettings(Consumer<DeviceSettings> listener) {
        settingsListeners.add(listener);
        return () -> settingsListeners.remove(listener);
    }

    @Override
    public void close() {
        scanner.empty();
        scale.empty();
        display.empty();
        printer.empty();
    }

    /** Whether a device is to be opened that is set like that. */
    public static boolean isUsable(DeviceSetting setting) {
        return setting.on() && !setting.port().isEmpty();
    }

    private void want(DeviceRole role, Optional<DeviceSetting> setting) {
        switch (role) {
            case SCANNER -> scanner.want(setting);
            case PRINTER -> printer.want(setting);
            case SCALE -> scale.want(setting);
            case POLE_DISPLAY -> display.want(setting);
            case WEDGE, CUSTOMER_WINDOW -> {}
        }
    }

    private void openDisplay(LineDisplay opened, Consumer<StateChange> listener) {
        opened.open(listener);
        displayFace.showAgain(opened);
    }

    private void scannerTold(ScannerEvent event) {
        switch (event) {
            case StateChange change -> standings.changed(DeviceRole.SCANNER, change);
            case ScanRefusal refusal ->
                    standings.wentWrong(DeviceRole.SCANNER, refusal.fault().code());
            case Scan scan -> {}
        }
    }

    private void printerTold(PrinterEvent event) {
        switch (event) {
            case StateChange change -> standings.changed(DeviceRole.PRINTER, change);
            case PrinterStatus status -> standings.printer(status);
        }
    }

    private void scaleTold(ScaleEvent event) {
        if (event instanceof StateChange change) {
            standings.changed(DeviceRole.SCALE, change);
        }
    }
}
