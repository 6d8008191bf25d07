package linli.station.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import linli.core.Refusal;
import linli.station.setting.DeviceOption;
import linli.station.setting.DeviceRole;
import linli.station.setting.DeviceSetting;
import linli.station.setting.DeviceStanding;
import linli.station.setting.DeviceStanding.How;
import linli.station.ui.kit.device.CounterScale;
import linli.station.ui.kit.device.DeviceTrial;
import linli.station.ui.kit.device.Devices;
import linli.station.ui.kit.device.FoundPort;
import linli.station.ui.kit.device.Pan;
import linli.station.ui.kit.device.SearchNews;
import linli.station.ui.kit.device.SeenScan;
import linli.station.ui.kit.device.WireBytes;

/** Devices in memory that stand as the test says, and are set at once. */
public final class FakeScreenDevices implements Devices, CounterScale {

    /** When everything happens. */
    public static final Instant NOW = Instant.parse("2026-11-21T09:42:00Z");

    /** What lies on the scale. */
    public final ObjectProperty<Pan> pan = new SimpleObjectProperty<>(Pan.ABSENT);

    /** What was tried, with its words. */
    public final List<String> tried = new ArrayList<>();

    /** If set, every trial ends with that fault. */
    public Optional<String> failing = Optional.empty();

    /** If set, nothing can be written down. */
    public Optional<Refusal> notKept = Optional.empty();

    /** How often the scale was asked for tare. */
    public int tares;

    private final Map<DeviceRole, DeviceStanding> standings = new EnumMap<>(DeviceRole.class);
    private final List<Consumer<DeviceStanding>> listeners = new ArrayList<>();
    private final List<Consumer<List<FoundPort>>> portListeners = new ArrayList<>();
    private final List<Consumer<SeenScan>> scanListeners = new ArrayList<>();
    private final Map<DeviceRole, Consumer<WireBytes>> byteListeners =
            new EnumMap<>(DeviceRole.class);
    private Optional<Consumer<SearchNews>> searching = Optional.empty();
    private List<FoundPort> ports = List.of();

    /** Devices as in a new station. */
    public FakeScreenDevices() {
        for (DeviceRole role : DeviceRole.values()) {
            stand(role, role.usual(), role.usual().on() ? How.READY : How.OFF, "");
        }
    }

    /** A device stands like that; {@code fault} may be empty. */
    public void stand(DeviceRole role, DeviceSetting setting, How how, String fault) {
        Optional<String> code = Optional.of(fault).filter(some -> !some.isEmpty());
        tell(new DeviceStanding(role, setting, how, code, code, NOW));
    }

    /** A device on that port is well. */
    public void connect(DeviceRole role, String port) {
        stand(role, on(role, port), How.READY, "");
    }

    /** A device on that port has that fault. */
    public void lose(DeviceRole role, String port, String fault) {
        stand(role, on(role, port), How.FAULT, fault);
    }

    /** How that device is set. */
    public DeviceSetting setting(DeviceRole role) {
        return java.util.Optional.ofNullable(standings.get(role)).orElseThrow().setting();
    }

    /** Those ports are plugged in now. */
    public void plug(FoundPort... now) {
        ports = List.of(now);
        List.copyOf(portListeners).forEach(listener -> listener.accept(ports));
    }

    /** Something was scanned. */
    public void scan(SeenScan scan) {
        List.copyOf(scanListeners).forEach(listener -> listener.accept(scan));
    }

    /** Bytes went over a line, if anybody looks. */
    public void bytes(DeviceRole role, WireBytes bytes) {
        Optional.ofNullable(byteListeners.get(role)).ifPresent(each -> each.accept(bytes));
    }

    /** The search that runs, if one does, has come that far. */
    public void searched(SearchNews news) {
        searching.ifPresent(listener -> listener.accept(news));
    }

    /** Whether somebody searches. */
    public boolean isSearching() {
        return searching.isPresent();
    }

    /** Whether anybody follows anything. */
    public boolean isFollowed() {
        return !listeners.isEmpty()
                || !portListeners.isEmpty()
                || !scanListeners.isEmpty()
                || !byteListeners.isEmpty();
    }

    @Override
    public Runnable follow(Consumer<DeviceStanding> listener) {
        listeners.add(listener);
        List.copyOf(standings.values()).forEach(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public Runnable followPorts(Consumer<List<FoundPort>> listener) {
        portListeners.add(listener);
        listener.accept(ports);
        return () -> portListeners.remove(listener);
    }

    @Override
    public Runnable search(Consumer<SearchNews> listener) {
        searching = Optional.of(listener);
        listener.accept(new SearchNews.Began(ports));
        return () -> searching = Optional.empty();
    }

    @Override
    public Runnable followBytes(DeviceRole role, Consumer<WireBytes> listener) {
        byteListeners.put(role, listener);
        return () -> byteListeners.remove(role, listener);
    }

    @Override
    public Runnable followScans(Consumer<SeenScan> listener) {
        scanListeners.add(listener);
        return () -> scanListeners.remove(listener);
    }

    @Override
    public void set(DeviceRole role, DeviceSetting setting, Consumer<Optional<Refusal>> reply) {
        boolean portless = role.hasPort() && setting.port().isEmpty();
        How how = !setting.on() ? How.OFF : portless ? How.NO_PORT : How.READY;
        stand(role, setting, how, "");
        reply.accept(notKept);
    }

    @Override
    public void attempt(DeviceTrial trial, List<String> words, Consumer<Optional<String>> reply) {
        tried.add(trial + " " + String.join("|", words));
        reply.accept(failing);
    }

    @Override
    public CounterScale scale() {
        return this;
    }

    @Override
    public List<Refusal> refusals() {
        return List.of();
    }

    @Override
    public ReadOnlyObjectProperty<Pan> pan() {
        return pan;
    }

    @Override
    public void tare() {
        tares++;
    }

    private static DeviceSetting on(DeviceRole role, String port) {
        return role.usual().turned(true).with(DeviceOption.PORT, port);
    }

    private void tell(DeviceStanding standing) {
        standings.put(standing.role(), standing);
        List.copyOf(listeners).forEach(listener -> listener.accept(standing));
    }
}
