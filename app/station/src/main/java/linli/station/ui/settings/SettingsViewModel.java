package linli.station.ui.settings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import linli.core.Refusal;
import linli.station.setting.DeviceOption;
import linli.station.setting.DeviceRole;
import linli.station.setting.DeviceSetting;
import linli.station.setting.DeviceStanding;
import linli.station.ui.kit.Announcer;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.device.DeviceTrial;
import linli.station.ui.kit.device.Devices;
import linli.station.ui.kit.device.FoundPort;
import linli.station.ui.kit.device.Pan;
import linli.station.ui.kit.device.PortAnswer;
import linli.station.ui.kit.device.PortAnswer.What;
import linli.station.ui.kit.device.SeenScan;
import linli.station.ui.kit.device.WireBytes;

/**
 * The devices on the screen: one is looked at closely, its choices are taken the moment they are
 * made. While the page is in sight scans are tried here and go nowhere else.
 */
public final class SettingsViewModel {

    private final ObservableList<DeviceCard> cards = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<DeviceRole> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", DeviceRole.SCANNER);
    private final ObservableList<OptionRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper marked = new ReadOnlyIntegerWrapper(this, "marked", 0);
    private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble =
            new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SeenScan>> scan =
            new ReadOnlyObjectWrapper<>(this, "scan", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<AddressModel>> asking =
            new ReadOnlyObjectWrapper<>(this, "asking", Optional.empty());
    private final ByteLog bytes = new ByteLog();
    private final SearchModel search;
    private final Map<DeviceRole, DeviceStanding> standings = new EnumMap<>(DeviceRole.class);
    private final Devices devices;
    private final Announcer announcer;
    private final Texts texts;
    private final DeviceWords words;
    private List<FoundPort> ports = List.of();
    private Optional<Runnable> release = Optional.empty();
    private Optional<Runnable> byteRelease = Optional.empty();

    /** A page for those devices. */
    public SettingsViewModel(Devices devices, Announcer announcer, Texts texts) {
        this.devices = devices;
        this.announcer = announcer;
        this.texts = texts;
        this.words = new DeviceWords(texts);
        this.search = new SearchModel(devices);
        search.state().addListener((source, before, now) -> refresh());
        devices.refusals().stream().findFirst().ifPresent(announcer::refuse);
    }

    /** One card a device. */
    public ObservableList<DeviceCard> cards() {
        return cards;
    }

    /** The device that is looked at. */
    public ReadOnlyObjectProperty<DeviceRole> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** What can be chosen about it. */
    public ObservableList<OptionRow> rows() {
        return rows;
    }

    /** The row that digits choose in, from 0. */
    public ReadOnlyIntegerProperty marked() {
        return marked.getReadOnlyProperty();
    }

    /** What is wrong with it, or was last. */
    public ReadOnlyObjectProperty<Optional<Trouble>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** What was scanned last while the page was in sight. */
    public ReadOnlyObjectProperty<Optional<SeenScan>> scan() {
        return scan.getReadOnlyProperty();
    }

    /** The address that is asked for, if one is. */
    public ReadOnlyObjectProperty<Optional<AddressModel>> asking() {
        return asking.getReadOnlyProperty();
    }

    /** The bytes between station and device. */
    public ObservableList<WireBytes> bytes() {
        return bytes.lines();
    }

    /** What lies on the scale. */
    public ReadOnlyObjectProperty<Pan> pan() {
        return devices.scale().pan();
    }

    /** The search for devices. */
    public SearchModel search() {
        return search;
    }

    /** Whether the search is in sight, in the place of what can be chosen. */
    public boolean isSearching() {
        return search.state().get().shown();
    }

    /** Whether the device that is looked at is in use. */
    public boolean isOn() {
        return standing().map(DeviceStanding::setting).filter(DeviceSetting::on).isPresent();
    }

    /** What somebody should know about the device that is looked at; may be empty. */
    public String advice() {
        return standing().map(words::advice).orElse("");
    }

    /** Follows the devices, until {@link #hide}. */
    public void show() {
        Runnable standingsRelease = devices.follow(this::stands);
        Runnable portsRelease = devices.followPorts(this::found);
        Runnable scansRelease = devices.followScans(this::scanned);
        release =
                Optional.of(() -> {
                    standingsRelease.run();
                    portsRelease.run();
                    scansRelease.run();
                });
        listen();
    }

    /** Follows nothing any more. */
    public void hide() {
        release.ifPresent(Runnable::run);
        release = Optional.empty();
        byteRelease.ifPresent(Runnable::run);
        byteRelease = Optional.empty();
        search.forget();
    }

    /** A key. */
    public void press(Press press) {
        switch (press) {
            case Press.Typed(String text) when text.matches("[1-9]") && !isSearching() ->
                    choose(Integer.parseInt(text) - 1);
            case Press.Typed typed -> {}
            case Press.Asked(Command command) -> asked(command);
        }
    }

    /** Looks at that device. */
    public void look(DeviceRole role) {
        if (chosen.get() != role) {
            chosen.set(role);
            marked.set(0);
            refresh();
            listen();
        }
    }

    /**
     * Takes that value for that option. A device that gets a port is in use from then on, set to
     * what answered there if that is known.
     */
    public void choose(DeviceOption option, String value) {
        if (option == DeviceOption.PORT) {
            take(
                    search.state()
                            .get()
                            .answer(value)
                            .orElseGet(() ->
                                    new PortAnswer(value, What.NOTHING, "", Optional.empty())));
        } else {
            standing().ifPresent(now -> set(now.setting().with(option, value)));
        }
    }

    /** Uses the device that is looked at on that port, set to what answered there. */
    public void take(PortAnswer answer) {
        search.putAway();
        Fitting fitting = Fitting.of(chosen.get());
        standing().ifPresent(now -> set(fitting.over(now.setting(), answer)));
    }

    /** Uses the device, or no longer. */
    public void turn() {
        standing().ifPresent(now -> set(now.setting().turned(!now.setting().on())));
    }

    /** Asks for the address of a printer in the network. */
    public void askAddress() {
        if (chosen.get() == DeviceRole.PRINTER) {
            String now = standing().map(each -> each.setting().port()).orElse("");
            asking.set(Optional.of(new AddressModel(now, texts, this::addressed)));
        }
    }

    /** Puts the question away, unanswered. */
    public void unask() {
        asking.set(Optional.empty());
    }

    /** Tries the device. */
    public void attempt(DeviceTrial trial) {
        devices.attempt(trial, words.said(trial), fault -> tried(trial, fault));
    }

    /** What can be tried on the device that is looked at. */
    List<Trial> trials() {
        return words.trials(chosen.get());
    }

    /** Forgets the bytes so far. */
    public void clearBytes() {
        bytes.clear();
    }

    private void asked(Command command) {
        trials().stream()
                .filter(trial -> trial.key() == command)
                .forEach(trial -> attempt(trial.what()));
        switch (command) {
            case UP -> step(-1);
            case DOWN -> step(1);
            case NEXT -> marked.set(rows.isEmpty() ? 0 : (marked.get() + 1) % rows.size());
            case SECOND -> turn();
            case QUANTITY -> askAddress();
            case REMOVE -> clearBytes();
            case HOLD -> search.turn();
            case CONFIRM -> takeBest();
            case BACK -> back();
            default -> {}
        }
    }

    private void back() {
        search.putAway();
        announcer.clear();
    }

    private void takeBest() {
        if (isSearching()) {
            Fitting.of(chosen.get()).best(search.state().get()).ifPresent(this::take);
        }
    }

    private void step(int by) {
        DeviceRole[] roles = DeviceRole.values();
        look(roles[Math.clamp(chosen.get().ordinal() + by, 0, roles.length - 1)]);
    }

    private void choose(int place) {
        if (marked.get() < rows.size()) {
            OptionRow row = rows.get(marked.get());
            if (place < row.choices().size()) {
                choose(row.option(), row.choices().get(place).value());
            }
        }
    }

    private void set(DeviceSetting setting) {
        devices.set(chosen.get(), setting, this::kept);
    }

    private void kept(Optional<Refusal> refusal) {
        refusal.ifPresent(announcer::refuse);
    }

    private void addressed(String port) {
        unask();
        choose(DeviceOption.PORT, port);
    }

    private void tried(DeviceTrial trial, Optional<String> fault) {
        fault.ifPresentOrElse(
                code -> announcer.refuse(texts.fault(code)),
                () -> announcer.accept(texts.get("settings.tried." + trial.name())));
    }

    private void stands(DeviceStanding standing) {
        standings.put(standing.role(), standing);
        refresh();
    }

    private void found(List<FoundPort> now) {
        ports = now;
        search.plugged(now);
        refresh();
    }

    private void scanned(SeenScan seen) {
        scan.set(Optional.of(seen));
    }

    private void listen() {
        byteRelease.ifPresent(Runnable::run);
        bytes.clear();
        byteRelease = Optional.of(devices.followBytes(chosen.get(), bytes::add));
    }

    private Optional<DeviceStanding> standing() {
        return Optional.ofNullable(standings.get(chosen.get()));
    }

    private void refresh() {
        cards.setAll(standings.values().stream().map(each -> words.card(each, ports)).toList());
        List<OptionRow> now =
                standing()
                        .map(each -> words.rows(each, ports, search.state().get()))
                        .orElse(List.of());
        if (!rows.equals(now)) {
            rows.setAll(now);
        }
        marked.set(Math.min(marked.get(), Math.max(0, rows.size() - 1)));
        trouble.set(standing().flatMap(words::trouble));
    }
}
