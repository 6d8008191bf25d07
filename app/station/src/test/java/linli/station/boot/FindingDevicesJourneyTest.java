package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.stage.Stage;
import linli.contract.trust.CentralKeys;
import linli.core.visit.ScannedCode;
import linli.hardware.PaperWidth;
import linli.hardware.barcode.LabelTemplates;
import linli.hardware.detection.DeviceProbe;
import linli.hardware.scale.ScaleProfile;
import linli.hardware.serial.SerialPorts;
import linli.hardware.serial.Suffix;
import linli.hardware.simulator.PseudoTerminal;
import linli.hardware.simulator.SimulatedPrinter;
import linli.hardware.simulator.SimulatedScale;
import linli.hardware.simulator.SimulatedScanner;
import linli.station.background.Background;
import linli.station.boot.device.DeviceDesk;
import linli.station.boot.device.ScreenDevices;
import linli.station.boot.device.SettingsFile;
import linli.station.device.DeviceRack;
import linli.station.device.HardwareMaker;
import linli.station.device.ScanClassifier;
import linli.station.device.ScanService;
import linli.station.journal.LocalDisk;
import linli.station.setting.DeviceOption;
import linli.station.setting.DeviceRole;
import linli.station.setting.DeviceSetting;
import linli.station.setting.DeviceStanding.How;
import linli.station.ui.WindowFixture;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Place;
import linli.station.ui.kit.device.Devices;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A new station: the ports are listed, and the page finds out what is behind them. */
class FindingDevicesJourneyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path DEVICES = Path.of("/dev");

    private final List<ScannedCode> codes = new CopyOnWriteArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();

    @TempDir Path folder;
    private PseudoTerminal scannerPort;
    private SimulatedScale scale;
    private SimulatedPrinter printer;
    private Optional<DeviceDesk> made = Optional.empty();
    private WindowFixture fixture;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void plugEverythingIn() throws Exception {
        assumeThat(Files.isWritable(DEVICES)).as("only root may make a device").isTrue();
        scannerPort = closing(PseudoTerminal.at(port(1)));
        scale = closing(SimulatedScale.on(PseudoTerminal.at(port(2)), ScaleProfile.OS2));
        printer = closing(SimulatedPrinter.onTerminal(port(3), PaperWidth.MM58));
        fixture = onScreen(() -> new WindowFixture(Locale.CHINA, this::devices));
        onScreen(() -> {
            Stage stage = FxToolkit.toolkitContext().getRegisteredStage();
            fixture.window.show(stage);
            fixture.window.go(Place.SETTINGS);
            return stage;
        });
        desk().set(DeviceRole.SCANNER, on(DeviceRole.SCANNER, port(1)));
        await(DeviceRole.SCANNER, How.READY);
    }

    @AfterEach
    void unplugEverything() throws Exception {
        if (made.isPresent()) {
            onScreen(() -> {
                fixture.window.close();
                return true;
            });
            desk().close();
            fixture.background.close();
        }
        for (AutoCloseable device : open.reversed()) {
            device.close();
        }
    }

    @Test
    void findsScaleAndPrinterTakesThemAndBothWorkWhileTheScannerGoesOn() throws Exception {
        key(Command.DOWN, Command.DOWN, Command.DOWN, Command.HOLD);
        scanUntil(() -> fixture.window.scene().lookup("#search-take") != null);
        key(Command.CONFIRM);
        await(DeviceRole.SCALE, How.READY);
        DeviceSetting taken = desk().rack().settings().of(DeviceRole.SCALE);
        assertThat(taken.value(DeviceOption.PROTOCOL)).isEqualTo("OS2");
        assertThat(taken.port()).isEqualTo("serial:" + port(2));
        scale.load(1_342);
        await(() -> labels().stream().anyMatch(label -> label.contains("1.342")));

        key(Command.UP, Command.HOLD);
        scanUntil(() -> fixture.window.scene().lookup("#search-take") != null);
        assertThat(labels()).as("scanner and scale").contains("本机设备正在用，没有打扰");
        key(Command.CONFIRM);
        await(DeviceRole.PRINTER, How.READY);
        key(Command.PRIMARY);
        await(() -> printer.slips().size() == 1);
        assertThat(scannerPort.input().available()).as("asked of the scanner").isZero();
    }

    /** Scans one after the other until then; each arrives. */
    private void scanUntil(Callable<Boolean> condition) throws Exception {
        SimulatedScanner scanner = SimulatedScanner.on(scannerPort, Suffix.CR);
        int scans = codes.size();
        while (!onScreen(condition)) {
            scanner.scan("90000000" + String.format(Locale.ROOT, "%04d", scans));
            int expected = ++scans;
            await(() -> codes.size() == expected);
        }
    }

    private Devices devices(Background background) {
        SerialPorts ports = SerialPorts.ofThisMachine(folder.resolve("driver"));
        InstantSource clock = InstantSource.system();
        DeviceRack rack =
                new DeviceRack(new HardwareMaker(ports, clock), background.devices(), clock);
        DeviceDesk fresh = new DeviceDesk(rack, new SettingsFile(new LocalDisk(), folder));
        made = Optional.of(fresh);
        ScanClassifier classifier =
                new ScanClassifier(
                        () -> CentralKeys.NONE,
                        clock::instant,
                        () -> new LabelTemplates(List.of()),
                        serial -> false);
        ScreenDevices devices =
                new ScreenDevices(
                        fresh, ports, new DeviceProbe(ports, clock), classifier, background);
        new ScanService(
                        devices.overheard(rack.scanner()),
                        classifier,
                        new ScanService.Listeners(codes::add, fault -> {}, change -> {}))
                .start();
        return devices;
    }

    private static Path port(int number) {
        return DEVICES.resolve("ttyACM9" + ProcessHandle.current().pid() + number);
    }

    private static DeviceSetting on(DeviceRole role, Path port) {
        return role.usual().turned(true).with(DeviceOption.PORT, "serial:" + port);
    }

    private DeviceDesk desk() {
        return made.orElseThrow();
    }

    private void key(Command... commands) throws Exception {
        onScreen(() -> {
            for (Command command : commands) {
                fixture.window.keys().asked(command);
            }
            return true;
        });
    }

    private void await(DeviceRole role, How how) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(desk().rack().standings())
                                .anyMatch(each -> each.role() == role && each.how() == how));
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(PATIENCE).until(() -> onScreen(condition));
    }

    private List<String> labels() {
        return fixture.window.scene().getRoot().lookupAll(".label").stream()
                .map(node -> ((javafx.scene.control.Labeled) node).getText())
                .toList();
    }

    private static <T> T onScreen(Callable<T> task) throws Exception {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }

    private <T extends AutoCloseable> T closing(T device) {
        open.add(device);
        return device;
    }
}
