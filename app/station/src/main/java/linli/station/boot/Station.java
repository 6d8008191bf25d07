package linli.station.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import linli.contract.rules.RuleBookJson;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.catalog.Product;
import linli.core.member.Member;
import linli.core.member.Profile;
import linli.core.pickup.PickupOrder;
import linli.core.rulebook.RuleBook;
import linli.station.background.Background;
import linli.station.backup.BackupPoint;
import linli.station.backup.RecoveryCode;
import linli.station.boot.folder.EnrolmentFile;
import linli.station.boot.folder.IdentityFile;
import linli.station.boot.folder.KeyringFile;
import linli.station.boot.folder.SmallFile;
import linli.station.boot.folder.World;
import linli.station.boot.past.HistoryProgress;
import linli.station.boot.past.OwnPast;
import linli.station.boot.wire.ContractRules;
import linli.station.counter.Counters;
import linli.station.counter.PointsElsewhere;
import linli.station.journal.DataFolder;
import linli.station.store.Footprint;
import linli.station.store.Mapping;
import linli.station.store.StationReport;
import linli.station.store.StoreEvent;
import linli.station.store.till.Shifts;
import linli.station.store.till.StationDay;
import linli.station.sync.Enrolled;
import linli.station.sync.Enrolments;
import linli.station.sync.FeedInbox;
import linli.station.sync.StationIdentity;
import linli.station.sync.SyncLoop;
import linli.station.sync.SyncStatus;
import linli.station.ui.pickup.WaitingOrder;

/** A station without its window and devices: folder, counter and sync, put together. */
public final class Station implements AutoCloseable {

    private static final Duration DAYS_LOOKED_AT = Duration.ofMinutes(1);
    private static final int MOST_ORDERS = 2_000;

    /** Who is told what happens in the station, on threads of its own. */
    public record Listeners(
            Consumer<StoreEvent> store,
            Consumer<SyncStatus> sync,
            HistoryProgress history,
            Consumer<BackupStanding> backup) {

        /** Nobody watches how the past comes back, or how backups stand. */
        public Listeners(Consumer<StoreEvent> store, Consumer<SyncStatus> sync) {
            this(store, sync, (entries, of) -> {}, standing -> {});
        }
    }

    private final World world;
    private final Background background;
    private final DataFolder folder;
    private final boolean isNew;
    private final KeyringFile keyring;
    private final Mapping mapping;
    private final OpenStation files;
    private final EnrolmentFile enrolments;
    private final Uplink uplink;
    private final Runnable dayWatch;
    private final BackupDesk backups;
    private final StationPrinting printing;

    private Station(World world, Background background, DataFolder folder, Listeners listeners)
            throws IOException {
        this.world = world;
        this.background = background;
        this.folder = folder;
        this.isNew = world.disk().list(folder.journal()).isEmpty();
        StationIdentity identity = IdentityFile.readOrMake(inKeys("station"), isNew, world);
        this.keyring = new KeyringFile(this::inKeys, identity, world.random());
        this.enrolments = new EnrolmentFile(inKeys("enrolment"), identity.station());
        this.mapping = new Mapping(background.devices());
        this.files = OpenStation.open(folder, identity.station(), surroundings(listeners));
        this.printing = new StationPrinting(files.store(), world.clock(), background, this::shop);
        this.uplink =
                new Uplink(
                        world,
                        background,
                        files,
                        new Uplink.Self(
                                enrolments, keyring, new OwnPast(world, folder), inKeys("station")),
                        listeners.sync());
        this.dayWatch = background.every(DAYS_LOOKED_AT, this::keepHouse);
        uplink.onNews(files.counters()::centralTold);
        this.backups =
                new BackupDesk(
                        world,
                        folder,
                        new BackupDesk.Subject(
                                identity.station(), files.epoch(), files.journal(), files.keys()),
                        listeners.backup());
    }

    /**
     * Opens the station in that folder, made if it is missing. Refused while another program has
     * it.
     *
     * @throws linli.station.journal.JournalFault if the journal is damaged; nothing was changed
     */
    public static Outcome<Station> open(
            Path path, World world, Background background, Listeners listeners) throws IOException {
        return switch (DataFolder.open(path)) {
            case Outcome.Accepted<DataFolder>(DataFolder folder) ->
                    opened(world, background, folder, listeners);
            case Outcome.Refused<DataFolder>(var refusal) -> Outcome.refused(refusal);
        };
    }

    private static Outcome<Station> opened(
            World world, Background background, DataFolder folder, Listeners listeners)
            throws IOException {
        try {
            Optional<Refusal> incomplete = new OwnPast(world, folder).complete(listeners.history());
            if (incomplete.isPresent()) {
                folder.close();
                return Outcome.refused(incomplete.get());
            }
            return Outcome.of(new Station(world, background, folder, listeners));
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** Who it is. */
    public StationIdentity identity() {
        return keyring.present();
    }

    private void keepHouse() {
        files.counters().closeDays();
        background.writer().execute(uplink::changeKeyIfDue);
    }

    /** Whether nothing was ever done here. */
    public boolean isNew() {
        return isNew;
    }

    /** What it knows of its central. */
    public Enrolments enrolments() {
        return enrolments;
    }

    /** How many acts stand in its journal. */
    public long journalled() {
        return files.journal().head().seq();
    }

    /** How many of them want a receipt. */
    public long receipts() {
        return files.store().printJobs().count();
    }

    /** Whether a rotating code with that serial was accepted for an act here. */
    public boolean isCodeUsed(String serial) {
        return files.store().day().isSerialUsed(serial);
    }

    /** Whether its clock can be believed to the minute, as the age of member codes needs it. */
    public boolean isClockTrusted() {
        return !uplink.isClockWrong() && files.counters().isClockTrusted();
    }

    /** Where its acts are decided. */
    public Counters counters() {
        return files.counters();
    }

    /** Has that run, on a thread of sync, whenever the feed brought something. */
    public void onNews(Runnable listener) {
        uplink.onNews(listener);
    }

    /** Where what the central tells goes, for whoever brings it while sync stands still. */
    public FeedInbox inbox() {
        return files.inbox();
    }

    /** Its two logs to and from the central; they stand still until started. */
    public SyncLoop sync() {
        return uplink.sync();
    }

    /** Has another key of its own follow the one it has, as soon as the central answers. */
    public void changeKey() {
        uplink.changeKey();
    }

    /** The same at once: waits for the central, and says what came of it. */
    public Outcome<StationIdentity> changeKeyAtOnce() {
        return uplink.changeKeyAtOnce();
    }

    /** The rule book in force. */
    public RuleBook ruleBook() {
        return files.store().ruleBooks().at(world.clock().instant());
    }

    /** The shift that was opened last, if any was. */
    public Optional<StationDay.Shift> lastShift() {
        return files.store().day().lastShift();
    }

    /** The shifts, their cash and their figures; reads the store. */
    public Shifts shifts() {
        return files.store().shifts();
    }

    /** The time in the shop. */
    public LocalDateTime localTime() {
        return ruleBook().calendar().localTime(world.clock().instant());
    }

    /** The name of the station; empty if it has none. */
    public String shop() {
        return enrolments.current().map(Enrolled::name).orElse("");
    }

    /** The best few products for a text; reads the store. */
    public List<Product> search(String text, int limit) {
        return files.store().products().search(text, limit);
    }

    /** What waits on the shelves; reads the store. */
    public List<WaitingOrder> waitingOrders() {
        return files.store().pickupOrders().waiting(MOST_ORDERS).stream()
                .map(order -> new WaitingOrder(order, profileOf(order)))
                .toList();
    }

    /** What is printed of what is done here. */
    public StationPrinting printing() {
        return printing;
    }

    /** Redeems a one-time code and starts to sync. Waits; not for the screen's thread. */
    public Outcome<Enrolled> enrol(String central, String code) {
        return uplink.enrol(central, code);
    }

    /**
     * Writes backups into that folder from now on, every 15 minutes while something is done.
     *
     * @return what opens them; refused with a {@link linli.station.backup.BackupRefusal}
     */
    public Outcome<RecoveryCode> chooseBackup(Path chosen) throws IOException {
        return backups.choose(chosen);
    }

    /** What opens its backups. */
    public RecoveryCode recoveryCode() throws IOException {
        return backups.code();
    }

    /**
     * Writes a backup and verifies it. Waits; not for the screen's thread. Refused with a {@link
     * linli.station.backup.BackupRefusal}.
     */
    public Outcome<BackupPoint> backUp() throws IOException {
        return backups.write();
    }

    /** Looks every minute from now on whether a backup is due, beside everything else. */
    public void startBackups() {
        backups.startLooking(background);
    }

    /**
     * Whether it gets a past that it does not have as soon as it is opened again: a code made it a
     * station that lost its disk, or the central has another history of it.
     */
    public boolean mustReopen() {
        return uplink.mustReopen();
    }

    /**
     * Verifies journal, store and ledgers against each other, between two acts. Waits; not for the
     * screen's thread, nor the writer's.
     */
    public StationReport verify() throws IOException {
        return background.betweenWrites(() -> files.store().verification().run(ruleBook().rules()));
    }

    /** How much room its store takes; reads all of it. */
    public Footprint footprint() throws IOException {
        return files.store().footprint();
    }

    /** A leader says that this machine's date is right, until the station is closed. */
    public void confirmDate() {
        uplink.confirmDate();
    }

    /** Stops syncing, lets the writer finish what it has, and closes the folder. */
    @Override
    public void close() {
        dayWatch.run();
        backups.close();
        printing.close();
        uplink.close();
        background.close();
        try (folder;
                mapping) {
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SmallFile inKeys(String name) {
        return new SmallFile(world.disk(), folder.keys(), name);
    }

    private Surroundings surroundings(Listeners listeners) {
        return new Surroundings(
                world.disk(),
                world.clock(),
                world.random(),
                world.ids(),
                background.writer(),
                background::onScreen,
                mapping,
                background.devices(),
                (number, then) -> uplink().find(number, then),
                PointsElsewhere.later(this::uplink),
                RuleBookJson.builtIn(),
                ContractRules::read,
                () -> uplink().sync().journalGrew(),
                () -> printing().hasPrinter(),
                (act, seq) -> printing().done(act, seq),
                () -> uplink().isDateRight(),
                listeners.store());
    }

    private Profile profileOf(PickupOrder order) {
        Optional<Member> member = files.store().members().byId(order.member());
        return member.map(Member::profile).orElse(Profile.UNKNOWN);
    }

    // The counter is opened before the line that it asks, which needs its journal.
    private Uplink uplink() {
        return uplink;
    }
}
