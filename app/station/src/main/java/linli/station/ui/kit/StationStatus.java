package linli.station.ui.kit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import linli.core.Refusal;

/** How the station is, always in sight. Set and read on the thread of the screen only. */
public final class StationStatus {

    /** Whether the central is reached. */
    public enum Network {
        ONLINE,
        OFFLINE,
        /** It never belonged to a central: it works for itself. */
        ALONE
    }

    /** How a device is. */
    public enum Device {
        /** Nobody named a port for it. */
        NOT_CONFIGURED,
        READY,
        /** It was there and is gone; it is looked for. */
        LOST
    }

    /** What a printer that is there says of itself. */
    public enum Paper {
        WELL,
        /** The roll is nearly used up. */
        LOW,
        EMPTY,
        COVER_OPEN,
        /** The cutter or the head needs a person, or it says that it does not print. */
        BROKEN
    }

    /**
     * Acts on disk that the central does not have yet.
     *
     * @param oldest when the oldest of them was done
     */
    public record Unsent(int count, Optional<Instant> oldest) {

        /** All is sent. */
        public static final Unsent NONE = new Unsent(0, Optional.empty());
    }

    /**
     * Members of a snapshot that comes from the central.
     *
     * @param received those that are here
     * @param of how many there will be, once that is known
     */
    public record Arriving(long received, Optional<Long> of) {}

    /**
     * How the backups stand.
     *
     * @param place the folder they go to; empty if nobody chose one
     * @param at when the newest one was written and verified
     * @param trouble why there is no newer one, if so
     */
    public record Backup(String place, Optional<Instant> at, Optional<Refusal> trouble) {

        /** Nobody chose a folder. */
        public static final Backup OFF = new Backup("", Optional.empty(), Optional.empty());
    }

    private final InstantSource clock;
    private final ZoneId zone;
    private final ObjectProperty<Network> network =
            new SimpleObjectProperty<>(this, "network", Network.ALONE);
    private final ObjectProperty<Instant> networkSince;
    private final ObjectProperty<Unsent> unsent =
            new SimpleObjectProperty<>(this, "unsent", Unsent.NONE);
    private final ObjectProperty<Optional<Arriving>> arriving =
            new SimpleObjectProperty<>(this, "arriving", Optional.empty());
    private final ObjectProperty<Optional<Refusal>> syncProblem =
            new SimpleObjectProperty<>(this, "syncProblem", Optional.empty());
    private final ObjectProperty<Backup> backup =
            new SimpleObjectProperty<>(this, "backup", Backup.OFF);
    private final ObjectProperty<Device> scanner = device("scanner");
    private final ObjectProperty<Device> printer = device("printer");
    private final ObjectProperty<Paper> paper =
            new SimpleObjectProperty<>(this, "paper", Paper.WELL);
    private final IntegerProperty disputed = new SimpleIntegerProperty(this, "disputed", 0);
    private final IntegerProperty unprinted = new SimpleIntegerProperty(this, "unprinted", 0);
    private final ObjectProperty<Device> scale = device("scale");
    private final StringProperty shop = new SimpleStringProperty(this, "shop", "");
    private final StringProperty operator = new SimpleStringProperty(this, "operator", "");
    private final ObjectProperty<Optional<Instant>> shiftSince =
            new SimpleObjectProperty<>(this, "shiftSince", Optional.empty());
    private final ReadOnlyObjectWrapper<LocalDateTime> now;

    /** A status that tells the time of that clock in that zone. */
    public StationStatus(InstantSource clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
        this.networkSince = new SimpleObjectProperty<>(this, "networkSince", clock.instant());
        this.now = new ReadOnlyObjectWrapper<>(this, "now", localNow());
    }

    /** Reads the clock again; the shell calls it every second. */
    public void tick() {
        now.set(localNow());
    }

    /** The network changed; a change to what it was already keeps its time. */
    public void network(Network state) {
        if (network.get() != state) {
            networkSince.set(clock.instant());
            network.set(state);
        }
    }

    /** Whether the central is reached. */
    public ReadOnlyObjectProperty<Network> network() {
        return network;
    }

    /** How long the network has been as it is. */
    public Duration networkAge() {
        return Duration.between(networkSince.get(), clock.instant());
    }

    /** What the central does not have yet. */
    public ObjectProperty<Unsent> unsent() {
        return unsent;
    }

    /** How far a snapshot has come, if one is under way. */
    public ObjectProperty<Optional<Arriving>> arriving() {
        return arriving;
    }

    /** Why the central takes or sends nothing though it answers; empty if all is well. */
    public ObjectProperty<Optional<Refusal>> syncProblem() {
        return syncProblem;
    }

    /** How the backups stand. */
    public ObjectProperty<Backup> backup() {
        return backup;
    }

    /** How long ago the newest backup was written, if there is one. */
    public Optional<Duration> backupAge() {
        return backup.get().at().map(at -> Duration.between(at, clock.instant()));
    }

    /** How long the oldest unsent act has waited. */
    public Optional<Duration> unsentAge() {
        return unsent.get().oldest().map(oldest -> Duration.between(oldest, clock.instant()));
    }

    /** The scanner. */
    public ObjectProperty<Device> scanner() {
        return scanner;
    }

    /** The receipt printer. */
    public ObjectProperty<Device> printer() {
        return printer;
    }

    /** What the receipt printer says of itself. */
    public ObjectProperty<Paper> paper() {
        return paper;
    }

    /** How many entries the central disputes and nobody decided. */
    public IntegerProperty disputed() {
        return disputed;
    }

    /** How many pieces of paper nobody printed or put away. */
    public IntegerProperty unprinted() {
        return unprinted;
    }

    /** The scale. */
    public ObjectProperty<Device> scale() {
        return scale;
    }

    /** The name of the station, as neighbours know it. */
    public StringProperty shop() {
        return shop;
    }

    /** Who is signed in; may be empty. */
    public StringProperty operator() {
        return operator;
    }

    /** Since when the shift is open, if it is. */
    public ObjectProperty<Optional<Instant>> shiftSince() {
        return shiftSince;
    }

    /** The local time, as of the last tick. */
    public ReadOnlyObjectProperty<LocalDateTime> now() {
        return now.getReadOnlyProperty();
    }

    /** The time, read from the clock now. */
    public Instant instant() {
        return clock.instant();
    }

    /** The business day, read from the clock now. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** That instant in the shop's zone. */
    public LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    private LocalDateTime localNow() {
        return local(clock.instant());
    }

    private ObjectProperty<Device> device(String name) {
        return new SimpleObjectProperty<>(this, name, Device.NOT_CONFIGURED);
    }
}
