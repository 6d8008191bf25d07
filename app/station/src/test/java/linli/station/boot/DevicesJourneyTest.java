package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import linli.contract.trust.CentralKeys;
import linli.core.sale.Quantity;
import linli.core.visit.Found;
import linli.core.visit.ScannedCode;
import linli.hardware.PaperWidth;
import linli.hardware.barcode.LabelTemplates;
import linli.hardware.detection.DeviceProbe;
import linli.hardware.scale.ScaleProfile;
import linli.hardware.serial.SerialPorts;
import linli.hardware.serial.Suffix;
import linli.hardware.simulator.PseudoTerminal;
import linli.hardware.simulator.SimulatedPoleDisplay;
import linli.hardware.simulator.SimulatedPrinter;
import linli.hardware.simulator.SimulatedScale;
import linli.hardware.simulator.SimulatedScanner;
import linli.station.background.Background;
import linli.station.boot.device.DeviceDesk;
import linli.station.boot.device.ScreenDevices;
import linli.station.boot.device.SettingsFile;
import linli.station.boot.till.StatusBoard;
import linli.station.device.DeviceRack;
import linli.station.device.HardwareMaker;
import linli.station.device.ScanClassifier;
import linli.station.device.ScanService;
import linli.station.journal.LocalDisk;
import linli.station.setting.DeviceOption;
import linli.station.setting.DeviceRole;
import linli.station.setting.DeviceSetting;
import linli.station.setting.DeviceStanding;
import linli.station.setting.DeviceStanding.How;
import linli.station.ui.ShopFixtures;
import linli.station.ui.WindowFixture;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Place;
import linli.station.ui.kit.StationStatus.Device;
import linli.station.ui.kit.device.Devices;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A window with every device behind a pseudo-terminal: pulled out, put back, set otherwise. */
class DevicesJourneyTest {

    private static final String APPLES = "6901234567892";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<ScannedCode> codes = new CopyOnWriteArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();

    @TempDir Path folder;
    private PseudoTerminal scannerPort;
    private SimulatedScale scale;
    private SimulatedPoleDisplay pole;
    private SimulatedPrinter printer;
    private DeviceDesk desk;
    private java.util.Optional<DeviceDesk> made = java.util.Optional.empty();
    private WindowFixture fixture;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void plugEverythingIn() throws Exception {
        scannerPort = closing(PseudoTerminal.at(folder.resolve("scanner")));
        scale =
                closing(
                        SimulatedScale.on(
                                PseudoTerminal.at(folder.resolve("scale")), ScaleProfile.OS2));
        pole = closing(SimulatedPoleDisplay.on(PseudoTerminal.at(folder.resolve("pole"))));
        printer = closing(SimulatedPrinter.onTerminal(folder.resolve("printer"), PaperWidth.MM58));
        fixture = onScreen(() -> new WindowFixture(Locale.CHINA, this::devices));
        desk = made.orElseThrow();
        fixture.counter.codes.put(
                new ScannedCode.Barcode(APPLES),
                new Found.ProductFound(ShopFixtures.APPLES, new Quantity.Pieces(1)));
        StatusBoard board = new StatusBoard(fixture.background, fixture.status);
        desk.rack().follow(board::show);
        onScreen(() -> {
            Stage stage = FxToolkit.toolkitContext().getRegisteredStage();
            fixture.window.show(stage);
            return stage;
        });
        for (DeviceRole role : List.of(DeviceRole.SCANNER, DeviceRole.SCALE)) {
            desk.set(role, at(role, role.key()));
        }
        desk.set(DeviceRole.PRINTER, at(DeviceRole.PRINTER, "printer"));
        desk.set(DeviceRole.POLE_DISPLAY, at(DeviceRole.POLE_DISPLAY, "pole"));
        for (DeviceRole role : portRoles()) {
            await(role, How.READY);
        }
    }

    @AfterEach
    void unplugEverything() throws Exception {
        onScreen(() -> {
            fixture.window.close();
            return true;
        });
        desk.close();
        fixture.background.close();
        for (AutoCloseable device : open.reversed()) {
            device.close();
        }
    }

    @Test
    void saysWhichDeviceIsGoneAndTakesItBack() throws Exception {
        for (DeviceRole role : portRoles()) {
            unplug(role);
            await(role, How.FAULT);
            await(() -> pill(role) == Device.LOST || !hasPill(role));
            replug(role);
            await(role, How.READY);
            await(() -> pill(role) == Device.READY || !hasPill(role));
        }
        assertThat(text("#due")).isEqualTo("¥0.00");
        assertThat(codes).isEmpty();
    }

    @Test
    void sellsGoodsByTheScaleOnceTheyRest() throws Exception {
        scale.load(1_342);
        scale.moving(true);
        scan(APPLES);
        await(() -> fixture.window.scene().lookup("#weigh") != null);
        assertThat(text("#due")).isEqualTo("¥0.00");

        scale.moving(false);
        await(() -> fixture.window.scene().lookup("#weigh") == null);
        assertThat(text("#due")).isEqualTo("¥18.73");
    }

    @Test
    void keepsTheBasketWhereTheScaleIsPulledOutWhileItWeighs() throws Exception {
        scale.load(800);
        scale.moving(true);
        scan(APPLES);
        await(() -> fixture.window.scene().lookup("#weigh") != null);
        unplug(DeviceRole.SCALE);
        await(() -> labels().contains("LP-2023  电子秤没有读数。"));
        assertThat(text("#due")).isEqualTo("¥0.00");

        replug(DeviceRole.SCALE);
        scale.load(500);
        await(() -> text("#due").equals("¥6.98"));
    }

    @Test
    void losesNoScanWhileOtherDevicesAreSet() throws Exception {
        SimulatedScanner scanner = SimulatedScanner.on(scannerPort, Suffix.CR);
        DeviceSetting there = at(DeviceRole.SCALE, "scale");
        int scans = 60;
        for (int i = 0; i < scans; i++) {
            scanner.scan("90000000" + String.format(Locale.ROOT, "%04d", i));
            desk.set(DeviceRole.SCALE, there.turned(i % 2 == 0));
            desk.set(DeviceRole.PRINTER, at(DeviceRole.PRINTER, "other-" + i));
        }
        await(() -> codes.size() == scans);
    }

    @Test
    void triesEveryDeviceOnThePageAndShowsAScanThereOnly() throws Exception {
        onScreen(() -> {
            fixture.window.go(Place.SETTINGS);
            return true;
        });
        scan(APPLES);
        await(() -> labels().contains("商品条码") && labels().contains(APPLES));

        key(Command.DOWN, Command.DOWN, Command.PRIMARY);
        await(() -> printer.slips().size() == 1);
        key(Command.DRAWER);
        await(() -> printer.drawerPulses() == 1);
        key(Command.DOWN, Command.DOWN, Command.PRIMARY);
        await(() -> pole.lines().toString().contains("12.80"));
        onScreen(() -> {
            fixture.window.go(Place.SALE);
            return true;
        });
        assertThat(text("#due")).as("the scan stayed on its page").isEqualTo("¥0.00");
    }

    @Test
    void tellsThatThePrinterHasNoPaper() throws Exception {
        printer.takePaper();
        await(DeviceRole.PRINTER, How.FAULT);
        assertThat(standing(DeviceRole.PRINTER).fault()).contains("LP-4152");
        printer.putPaper();
        await(DeviceRole.PRINTER, How.READY);
    }

    private Devices devices(Background background) {
        SerialPorts ports = SerialPorts.ofThisMachine(folder.resolve("driver"));
        InstantSource clock = InstantSource.system();
        DeviceRack rack =
                new DeviceRack(new HardwareMaker(ports, clock), background.devices(), clock);
        DeviceDesk fresh = new DeviceDesk(rack, new SettingsFile(new LocalDisk(), folder));
        made = java.util.Optional.of(fresh);
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
                        new ScanService.Listeners(
                                code -> {
                                    codes.add(code);
                                    background.onScreen(() -> fixture.window.scanned(code));
                                },
                                fault -> {},
                                change -> {}))
                .start();
        return devices;
    }

    private DeviceSetting at(DeviceRole role, String link) {
        return role.usual().turned(true).with(DeviceOption.PORT, "serial:" + folder.resolve(link));
    }

    private static List<DeviceRole> portRoles() {
        return List.of(
                DeviceRole.SCANNER, DeviceRole.SCALE, DeviceRole.PRINTER, DeviceRole.POLE_DISPLAY);
    }

    private void unplug(DeviceRole role) throws IOException {
        switch (role) {
            case SCANNER -> scannerPort.unplug();
            case SCALE -> scale.unplug();
            case PRINTER -> printer.unplug();
            case POLE_DISPLAY -> pole.unplug();
            case WEDGE, CUSTOMER_WINDOW -> throw new IllegalArgumentException(role.name());
        }
    }

    private void replug(DeviceRole role) throws IOException {
        switch (role) {
            case SCANNER -> scannerPort.replug();
            case SCALE -> scale.replug();
            case PRINTER -> printer.replug();
            case POLE_DISPLAY -> pole.replug();
            case WEDGE, CUSTOMER_WINDOW -> throw new IllegalArgumentException(role.name());
        }
    }

    private boolean hasPill(DeviceRole role) {
        return role != DeviceRole.POLE_DISPLAY;
    }

    private Device pill(DeviceRole role) throws Exception {
        return onScreen(() ->
                switch (role) {
                    case SCANNER -> fixture.status.scanner().get();
                    case PRINTER -> fixture.status.printer().get();
                    case SCALE -> fixture.status.scale().get();
                    case POLE_DISPLAY, WEDGE, CUSTOMER_WINDOW -> Device.NOT_CONFIGURED;
                });
    }

    private void scan(String code) throws IOException {
        SimulatedScanner.on(scannerPort, Suffix.CR).scan(code);
    }

    private void key(Command... commands) throws Exception {
        onScreen(() -> {
            for (Command command : commands) {
                fixture.window.keys().asked(command);
            }
            return true;
        });
    }

    private DeviceStanding standing(DeviceRole role) {
        return desk.rack().standings().stream()
                .filter(each -> each.role() == role)
                .findFirst()
                .orElseThrow();
    }

    private void await(DeviceRole role, How how) {
        Awaitility.await(role + " " + how)
                .atMost(PATIENCE)
                .until(() -> standing(role).how() == how);
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(PATIENCE).until(() -> onScreen(condition));
    }

    private String text(String id) throws Exception {
        return onScreen(() -> ((Label) fixture.window.scene().lookup(id)).getText());
    }

    private List<String> labels() {
        return fixture.window.scene().getRoot().lookupAll(".label").stream()
                .map(node -> ((javafx.scene.control.Labeled) node).getText())
                .toList();
    }

    private static <T> T onScreen(Callable<T> task) throws Exception {
        if (javafx.application.Platform.isFxApplicationThread()) {
            return task.call();
        }
        return WaitForAsyncUtils.waitForAsyncFx(20_000, task);
    }

    private <T extends AutoCloseable> T closing(T device) {
        open.add(device);
        return device;
    }
}
