package linli.station.boot.till;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Stage;
import linli.contract.code.MemberCode;
import linli.contract.trust.CentralKeys;
import linli.core.Outcome;
import linli.hardware.DeviceState;
import linli.hardware.PosPrinter;
import linli.hardware.barcode.LabelTemplates;
import linli.hardware.detection.DeviceProbe;
import linli.hardware.serial.SerialPorts;
import linli.station.background.Background;
import linli.station.backup.RecoveryCode;
import linli.station.boot.Station;
import linli.station.boot.device.DeviceDesk;
import linli.station.boot.device.KeyboardWedge;
import linli.station.boot.device.ScreenDevices;
import linli.station.boot.device.SettingsFile;
import linli.station.boot.folder.World;
import linli.station.boot.past.HistoryProgress;
import linli.station.device.DeviceRack;
import linli.station.device.HardwareMaker;
import linli.station.device.LabelSetting;
import linli.station.device.ScanClassifier;
import linli.station.device.ScanService;
import linli.station.device.StationClock;
import linli.station.receipt.ReceiptWords;
import linli.station.setting.DeviceRole;
import linli.station.setting.DeviceSetting;
import linli.station.setting.DeviceSettings;
import linli.station.store.StoreEvent;
import linli.station.store.till.Shifts;
import linli.station.store.till.StationDay;
import linli.station.sync.Enrolled;
import linli.station.ui.StationWindow;
import linli.station.ui.kit.Habits;
import linli.station.ui.kit.Reading;
import linli.station.ui.kit.StationStatus;
import linli.station.ui.kit.SynthesisedSounds;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.look.Fonts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A station with its window and devices. */
public final class StationProgram implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StationProgram.class);

    private final Background background;
    private final Station station;
    private final StationWindow window;
    private final DeviceDesk devices;
    private final TrainingRoom training;
    private final AtomicBoolean ended = new AtomicBoolean();

    private StationProgram(
            Background background,
            Station station,
            StationWindow window,
            DeviceDesk devices,
            TrainingRoom training) {
        this.background = background;
        this.station = station;
        this.window = window;
        this.devices = devices;
        this.training = training;
    }

    /**
     * Who is told that a program ends, on the thread of the screen.
     *
     * @param closed when a person closes the window
     * @param reopen each second while the station is to be opened anew and nobody is served
     * @param history how its own past comes back, told while the station is opened
     */
    public record Endings(Runnable closed, Runnable reopen, HistoryProgress history) {}

    /** Runs the till until its window is closed; the toolkit must not have started. */
    static int run(StationOptions options) throws IOException, InterruptedException {
        Toolkit.start();
        try {
            return new TillRun(options, World.ofThisMachine()).run();
        } finally {
            Toolkit.stop();
        }
    }

    /**
     * Opens the station of those options and shows its window; the toolkit runs already. Refused
     * while another program has the folder.
     *
     * @param closed told when a person closes the window
     */
    public static Outcome<StationProgram> open(StationOptions options, World world, Runnable closed)
            throws IOException, InterruptedException {
        return open(options, world, new Endings(closed, () -> {}, (entries, of) -> {}));
    }

    /** The same, for whoever can open it anew; also refused while its past is not whole. */
    static Outcome<StationProgram> open(StationOptions options, World world, Endings endings)
            throws IOException, InterruptedException {
        Background background = Background.ofWindow();
        background.catchUncaught();
        ZoneId zone = linli.contract.rules.RuleBookJson.builtIn().zone();
        StationStatus status = new StationStatus(world.clock(), zone);
        StatusBoard board = new StatusBoard(background, status);
        Consumer<StoreEvent> storeTold = event -> LOG.warn("The store: {}", event);
        Outcome<Station> opened =
                Station.open(
                        options.data(),
                        world,
                        background,
                        new Station.Listeners(
                                storeTold, board::show, endings.history(), board::show));
        return switch (opened) {
            case Outcome.Accepted<Station>(Station station) ->
                    Outcome.of(show(options, world, background, station, status, board, endings));
            case Outcome.Refused<Station>(var refusal) -> {
                background.close();
                yield Outcome.refused(refusal);
            }
        };
    }

    private static StationProgram show(
            StationOptions options,
            World world,
            Background background,
            Station station,
            StationStatus status,
            StatusBoard board,
            Endings endings)
            throws IOException, InterruptedException {
        ScanClassifier classifier = classifier(world, station);
        String family = Fonts.load(fontFolder());
        KeyboardWedge wedge = wedge(world, background);
        SerialPorts ports = SerialPorts.ofThisMachine(options.data().resolve("driver"));
        DeviceDesk devices = devices(options, world, background, ports);
        ScreenDevices screenDevices =
                new ScreenDevices(
                        devices,
                        ports,
                        new DeviceProbe(ports, world.clock()),
                        classifier,
                        background);
        Texts texts = new Texts(options.locale());
        WindowSlips slips =
                new WindowSlips(background, status, station, new ReceiptWords(options.locale()));
        Habits habits = new KeptHabits(world.disk(), options.data(), background);
        WindowNeeds needs =
                new WindowNeeds(
                        options,
                        texts,
                        classifier,
                        wedge,
                        screenDevices,
                        new SynthesisedSounds(background.devices(), () -> habits.now().volume()),
                        family,
                        habits);
        AtomicReference<StationWindow> real = new AtomicReference<>();
        TrainingRoom training =
                new TrainingRoom(
                        new TrainingRoom.Needs(
                                world,
                                needs,
                                real::get,
                                other -> devices.rack().follow(other::show),
                                texts.get("training.operator"),
                                texts.get("training.preparing")),
                        background);
        StationWindow window =
                Toolkit.call(() ->
                        new StationWindow(needs.of(station, background, status, slips, training)));
        real.set(window);
        wedge.onReading(read ->
                training.current().announcer().reading(new Reading(read, MemberCode.LENGTH)));
        ScanService.Listeners told = listeners(background, training::current);
        ScanService scans =
                new ScanService(
                        screenDevices.overheard(devices.rack().scanner()), classifier, told);
        ScanService typed =
                new ScanService(screenDevices.overheard(wedge.scanner()), classifier, told);
        devices.rack()
                .onSettings(settings ->
                        background.onScreen(
                                () -> turn(wedge, typed, settings.of(DeviceRole.WEDGE).on())));
        devices.rack().onSettings(settings -> slips.queue().use(printer(devices.rack(), settings)));
        StationProgram program = new StationProgram(background, station, window, devices, training);
        board.showShop(station.enrolments().current().map(Enrolled::name));
        slips.onChange(window::slipsChanged);
        slips.onAlarm(code -> window.announcer().refuse(texts.fault(code)));
        Toolkit.call(() -> {
            Stage stage = new Stage();
            stage.setOnCloseRequest(request -> endings.closed().run());
            stage.focusedProperty().addListener((source, before, now) -> wedge.leave());
            window.show(stage);
            CustomerSide customer = new CustomerSide(window, options.customer());
            customer.follow(devices.rack().display(), new Texts(options.locale()));
            devices.rack()
                    .onSettings(settings -> background.onScreen(() -> customer.set(settings)));
            program.begin(options, status, board, endings);
            return stage;
        });
        station.onNews(() -> background.onScreen(window::newsCame));
        station.sync().start();
        scans.start();
        devices.rack().follow(board::show);
        devices.start(options.ports());
        program.watch(endings);
        program.backUp(options, status, texts);
        return program;
    }

    /** The station behind the window. */
    public Station station() {
        return station;
    }

    /** The window; to be used on the thread of the screen. */
    public StationWindow window() {
        return window;
    }

    @Override
    public void close() {
        if (ended.compareAndSet(false, true)) {
            background.onScreen(window::hide);
            devices.close();
            training.close();
            station.close();
        }
    }

    private void backUp(StationOptions options, StationStatus status, Texts texts)
            throws IOException {
        status.backup()
                .addListener((source, before, now) ->
                        now.trouble()
                                .filter(why -> !now.trouble().equals(before.trouble()))
                                .ifPresent(why -> window.announcer().refuse(texts.refusal(why))));
        if (options.backup().isPresent()
                && station.chooseBackup(options.backup().get())
                        instanceof Outcome.Refused<RecoveryCode>(var why)) {
            background.onScreen(() -> window.announcer().refuse(texts.refusal(why)));
        }
        station.startBackups();
    }

    /**
     * Looks each second whether the station is to be opened anew, and does so at a quiet moment.
     */
    private void watch(Endings endings) {
        Runnable ignored =
                background.every(
                        Duration.ofSeconds(1),
                        () -> {
                            if (station.mustReopen() && window.isQuiet()) {
                                endings.reopen().run();
                            }
                        });
    }

    private void begin(
            StationOptions options, StationStatus status, StatusBoard board, Endings endings) {
        if (options.dateIsRight()) {
            station.confirmDate();
        }
        station.lastShift()
                .ifPresentOrElse(
                        shift -> show(status, shift), () -> window.askFloat(operator(options)));
        if (station.isNew() && station.enrolments().current().isEmpty()) {
            window.welcome(
                    new FirstStart(
                            background, station, board, options.central(), endings.reopen()));
        }
    }

    private String operator(StationOptions options) {
        Optional<String> next = station.shifts().lastClosed().map(Shifts.Closed::next);
        return next.filter(name -> !name.isEmpty()).orElse(options.operator());
    }

    private static void show(StationStatus status, StationDay.Shift shift) {
        status.operator().set(shift.operator());
        status.shiftSince().set(Optional.of(shift.since()));
    }

    private static ScanClassifier classifier(World world, Station station) {
        LabelTemplates labels = usual();
        return new ScanClassifier(
                () -> station.enrolments().current().map(Enrolled::keys).orElse(CentralKeys.NONE),
                clock(world, station),
                () -> labels,
                station::isCodeUsed);
    }

    private static StationClock clock(World world, Station station) {
        return new StationClock() {

            @Override
            public Instant instant() {
                return world.clock().instant();
            }

            @Override
            public boolean isTrusted() {
                return station.isClockTrusted();
            }
        };
    }

    private static LabelTemplates usual() {
        return switch (LabelSetting.parse(LabelSetting.USUAL)) {
            case Outcome.Accepted<LabelTemplates>(LabelTemplates usual) -> usual;
            case Outcome.Refused<LabelTemplates>(var refusal) ->
                    throw new IllegalStateException(refusal.code());
        };
    }

    private static DeviceDesk devices(
            StationOptions options, World world, Background background, SerialPorts ports) {
        DeviceRack rack =
                new DeviceRack(
                        new HardwareMaker(ports, world.clock()),
                        background.devices(),
                        world.clock());
        return new DeviceDesk(rack, new SettingsFile(world.disk(), options.data()));
    }

    private static Optional<PosPrinter> printer(DeviceRack rack, DeviceSettings settings) {
        DeviceSetting printer = settings.of(DeviceRole.PRINTER);
        return printer.on() && !printer.port().isEmpty()
                ? Optional.of(rack.printer())
                : Optional.empty();
    }

    private static ScanService.Listeners listeners(
            Background background, Supplier<StationWindow> window) {
        return new ScanService.Listeners(
                code -> background.onScreen(() -> window.get().scanned(code)),
                fault -> background.onScreen(() -> window.get().unread(fault.code())),
                change -> {});
    }

    private static KeyboardWedge wedge(World world, Background background) {
        return new KeyboardWedge(
                new KeyboardWedge.Time(
                        world.clock(),
                        System::nanoTime,
                        tick -> background.every(Duration.ofMillis(5), tick)),
                background::report);
    }

    private static void turn(KeyboardWedge wedge, ScanService typed, boolean on) {
        boolean listens = wedge.scanner().state() != DeviceState.CLOSED;
        if (on && !listens) {
            typed.start();
        } else if (!on) {
            typed.close();
        }
    }

    /** Where the fonts we ship are, if they are named. */
    public static Optional<Path> fontFolder() {
        return Optional.ofNullable(System.getProperty(Fonts.FOLDER_PROPERTY)).map(Path::of);
    }
}
