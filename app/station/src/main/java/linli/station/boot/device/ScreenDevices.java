package linli.station.boot.device;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import linli.core.Refusal;
import linli.core.visit.ScanRefusal;
import linli.core.visit.ScannedCode;
import linli.hardware.LiveBytes;
import linli.hardware.LiveTap;
import linli.hardware.PrintFault;
import linli.hardware.PrintResult;
import linli.hardware.Scan;
import linli.hardware.Scanner;
import linli.hardware.ScannerEvent;
import linli.hardware.StateChange;
import linli.hardware.detection.DeviceProbe;
import linli.hardware.serial.SerialPorts;
import linli.station.background.Background;
import linli.station.device.DeviceRack;
import linli.station.device.ScanClassifier;
import linli.station.device.TestPage;
import linli.station.setting.DeviceRole;
import linli.station.setting.DeviceSetting;
import linli.station.setting.DeviceStanding;
import linli.station.ui.kit.device.CounterScale;
import linli.station.ui.kit.device.DeviceTrial;
import linli.station.ui.kit.device.Devices;
import linli.station.ui.kit.device.FoundPort;
import linli.station.ui.kit.device.SearchNews;
import linli.station.ui.kit.device.SeenScan;
import linli.station.ui.kit.device.WireBytes;

/** Brings the devices to the screens and back, from thread to thread. */
public final class ScreenDevices implements Devices {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration PRINT_WITHIN = Duration.ofSeconds(5);

    private final DeviceDesk desk;
    private final SerialPorts ports;
    private final ScanClassifier classifier;
    private final Background background;
    private final LiveScale scale;
    private final PortSearch search;
    private final List<Consumer<SeenScan>> scanListeners = new CopyOnWriteArrayList<>();

    /** Brings the devices of that desk, and what listens at other ports. */
    public ScreenDevices(
            DeviceDesk desk,
            SerialPorts ports,
            DeviceProbe probe,
            ScanClassifier classifier,
            Background background) {
        this.desk = desk;
        this.ports = ports;
        this.classifier = classifier;
        this.background = background;
        this.scale = new LiveScale(desk.rack(), background);
        this.search = new PortSearch(probe, ports, desk.rack(), background);
    }

    @Override
    public Runnable follow(Consumer<DeviceStanding> listener) {
        return rack().follow(standing -> background.onScreen(() -> listener.accept(standing)));
    }

    @Override
    public Runnable followPorts(Consumer<List<FoundPort>> listener) {
        Consumer<List<FoundPort>> news = new Changes<>(listener);
        return background.every(LOOK_EVERY, () -> background.read(this::found, news));
    }

    @Override
    public Runnable search(Consumer<SearchNews> listener) {
        return search.begin(listener);
    }

    @Override
    public Runnable followBytes(DeviceRole role, Consumer<WireBytes> listener) {
        LiveTap.Watch watch =
                rack().tap(role)
                        .watch(live -> background.onScreen(() -> listener.accept(wire(live))));
        return watch::close;
    }

    @Override
    public Runnable followScans(Consumer<SeenScan> listener) {
        scanListeners.add(listener);
        return () -> scanListeners.remove(listener);
    }

    /** The scanner, with this page listening too while it is in sight. */
    public Scanner overheard(Scanner scanner) {
        return new OverheardScanner(scanner, this::heard);
    }

    @Override
    public void set(DeviceRole role, DeviceSetting setting, Consumer<Optional<Refusal>> reply) {
        background.read(() -> desk.set(role, setting), reply);
    }

    @Override
    public void attempt(DeviceTrial trial, List<String> words, Consumer<Optional<String>> reply) {
        background.read(() -> attempt(trial, words), reply);
    }

    @Override
    public CounterScale scale() {
        return scale;
    }

    @Override
    public List<Refusal> refusals() {
        return List.copyOf(desk.refusals());
    }

    private Optional<String> attempt(DeviceTrial trial, List<String> words) {
        return switch (trial) {
            case PRINT_PAGE ->
                    fault(
                            rack().printer()
                                    .print(
                                            TestPage.of(rack().printer().paper(), words),
                                            PRINT_WITHIN));
            case KICK_DRAWER -> fault(rack().printer().kickDrawer(PRINT_WITHIN));
            case TARE -> {
                rack().scale().tare();
                yield Optional.empty();
            }
            case ZERO -> {
                rack().scale().zero();
                yield Optional.empty();
            }
            case SHOW_LINES -> {
                rack().display().show(words.getFirst(), words.getLast());
                yield Optional.empty();
            }
        };
    }

    private static Optional<String> fault(PrintResult result) {
        return switch (result) {
            case PrintResult.Printed() -> Optional.empty();
            case PrintResult.NotPrinted(PrintFault fault) -> Optional.of(fault.code());
            case PrintResult.Uncertain(PrintFault fault) -> Optional.of(fault.code());
        };
    }

    private DeviceRack rack() {
        return desk.rack();
    }

    private List<FoundPort> found() {
        return ports.list().stream().map(PortSearch::found).toList();
    }

    private static WireBytes wire(LiveBytes live) {
        byte[] bytes = live.bytes().toArray();
        return new WireBytes(
                live.direction() == LiveBytes.Direction.OUT,
                ByteWords.hex(bytes),
                ByteWords.text(bytes),
                live.at());
    }

    private void heard(ScannerEvent event) {
        if (!scanListeners.isEmpty()) {
            seen(event)
                    .ifPresent(scan ->
                            scanListeners.forEach(
                                    listener -> background.onScreen(() -> listener.accept(scan))));
        }
    }

    private Optional<SeenScan> seen(ScannerEvent event) {
        return switch (event) {
            case Scan scan ->
                    Optional.of(
                            new SeenScan(
                                    kind(classifier.scanned(scan.text())),
                                    scan.text(),
                                    scan.raw().size(),
                                    ByteWords.hex(scan.raw().toArray()),
                                    scan.at()));
            case linli.hardware.ScanRefusal refusal ->
                    Optional.of(
                            new SeenScan(
                                    SeenScan.Kind.BROKEN,
                                    "",
                                    refusal.raw().size(),
                                    ByteWords.hex(refusal.raw().toArray()),
                                    refusal.at()));
            case StateChange change -> Optional.empty();
        };
    }

    private static SeenScan.Kind kind(ScannedCode code) {
        return switch (code) {
            case ScannedCode.RotatingCode rotating -> SeenScan.Kind.MEMBER_CODE;
            case ScannedCode.UntimedCode untimed -> SeenScan.Kind.MEMBER_CODE;
            case ScannedCode.Card card -> SeenScan.Kind.MEMBER_CARD;
            case ScannedCode.OrderCode order -> SeenScan.Kind.ORDER;
            case ScannedCode.ReceiptCode receipt -> SeenScan.Kind.RECEIPT;
            case ScannedCode.Barcode barcode -> SeenScan.Kind.BARCODE;
            case ScannedCode.WeighedLabel label -> SeenScan.Kind.WEIGHED_LABEL;
            case ScannedCode.TypedNumber number -> SeenScan.Kind.MEMBER_NUMBER;
            case ScannedCode.LastFour four -> SeenScan.Kind.OTHER;
            case ScannedCode.Plu plu -> SeenScan.Kind.OTHER;
            case ScannedCode.PaymentNumber number -> SeenScan.Kind.OTHER;
            case ScannedCode.Refused(ScanRefusal refusal) ->
                    refusal == ScanRefusal.PAYMENT_CODE
                            ? SeenScan.Kind.PAYMENT_CODE
                            : SeenScan.Kind.OTHER;
        };
    }
}
