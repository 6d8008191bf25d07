package linli.station.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import linli.contract.rules.RuleBookJson;
import linli.contract.trust.MemberKey;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.catalog.Product;
import linli.core.checkout.Act;
import linli.core.checkout.ActId;
import linli.core.checkout.BenefitCounter;
import linli.core.checkout.Counter;
import linli.core.checkout.HeldSales;
import linli.core.checkout.MemberCounter;
import linli.core.checkout.RewardCounter;
import linli.core.checkout.TicketCounter;
import linli.core.checkout.ValueCounter;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.member.Profile;
import linli.core.member.StationId;
import linli.core.operator.Operators;
import linli.core.pickup.PickupOrder;
import linli.core.points.Unit;
import linli.core.rulebook.ContradictoryRules;
import linli.core.rulebook.RuleBook;
import linli.station.background.Background;
import linli.station.backup.BackupPoint;
import linli.station.backup.RecoveryCode;
import linli.station.boot.wire.AnnouncedInbox;
import linli.station.counter.PointsElsewhere;
import linli.station.journal.DataFolder;
import linli.station.print.ActDocuments;
import linli.station.print.Documents;
import linli.station.print.PrintNews;
import linli.station.print.PrintQueue;
import linli.station.receipt.ReceiptWords;
import linli.station.store.Footprint;
import linli.station.store.Mapping;
import linli.station.store.StationReport;
import linli.station.store.StoreEvent;
import linli.station.store.till.Shifts;
import linli.station.store.till.StationDay;
import linli.station.sync.CentralAddress;
import linli.station.sync.Enrolled;
import linli.station.sync.Enrolment;
import linli.station.sync.Enrolments;
import linli.station.sync.FeedInbox;
import linli.station.sync.StationIdentity;
import linli.station.sync.SyncFault;
import linli.station.sync.SyncLoop;
import linli.station.sync.SyncStatus;
import linli.station.sync.Timer;
import linli.station.ui.pickup.WaitingOrder;

/** A station without its window and devices: folder, counter and sync, put together. */
public final class Station implements AutoCloseable {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
    private static final Duration DAYS_LOOKED_AT = Duration.ofMinutes(1);
    private static final Duration BACKUPS_LOOKED_AT = Duration.ofMinutes(1);
    private static final Duration CLOCK_MAY_DIFFER = Duration.ofSeconds(90);
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
    private final SyncLoop sync;
    private final Runnable dayWatch;
    private final BackupDesk backups;
    private volatile Runnable backupWatch = () -> {};
    private volatile boolean dateConfirmed;
    private final OwnPast past;
    private volatile boolean forkRemembered;
    private volatile boolean isAnother;
    private final List<Runnable> news = new CopyOnWriteArrayList<>();
    private volatile Optional<Prints> prints = Optional.empty();

    /** The queue that acts go to, and who is told when an act is in the store. */
    private record Prints(PrintQueue queue, Consumer<ActId> applied) {}

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
        this.past = new OwnPast(world, folder);
        this.files = OpenStation.open(folder, identity.station(), surroundings(listeners));
        this.sync = syncLoop(listeners);
        this.dayWatch = background.every(DAYS_LOOKED_AT, this::keepHouse);
        news.add(files.counter()::centralTold);
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
            Optional<Refusal> incomplete = completed(world, folder, listeners.history());
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

    /** Why the station's past is not whole and nothing may be opened before it is, if so. */
    private static Optional<Refusal> completed(
            World world, DataFolder folder, HistoryProgress progress) throws IOException {
        OwnPast past = new OwnPast(world, folder);
        if (past.state() == OwnPast.State.WHOLE) {
            return Optional.empty();
        }
        StationIdentity identity =
                IdentityFile.readOrMake(inKeys(world, folder, "station"), false, world);
        return past.complete(
                identity,
                new EnrolmentFile(inKeys(world, folder, "enrolment"), identity.station()),
                progress);
    }

    /** Who it is. */
    public StationIdentity identity() {
        return keyring.present();
    }

    /** Has another key of its own follow the one it has, as soon as the central answers. */
    public void changeKey() {
        sync.changeKey(keyring);
    }

    private void keepHouse() {
        files.counter().closeDays();
        background.writer().execute(this::changeKeyIfDue);
    }

    private boolean isRefused() {
        return sync.status().journalFault().equals(Optional.of(SyncFault.STATION_REFUSED))
                && keyring.previous().isPresent();
    }

    private void changeKeyIfDue() {
        try {
            if (enrolments.current().isPresent()
                    && (isRefused() || keyring.isDue(world.clock().instant()))) {
                changeKey();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** Where its acts are decided. */
    public Counter counter() {
        return files.counter();
    }

    /** The rewards at that counter. */
    public RewardCounter rewards() {
        return files.counter().rewards();
    }

    /** Who the members are. */
    public MemberCounter members() {
        return files.counter().members();
    }

    /** What members have a right to at that counter. */
    public BenefitCounter benefits() {
        return files.counter().benefits();
    }

    /** The tickets that were made here. */
    public TicketCounter tickets() {
        return files.counter().tickets();
    }

    /** Members' stored value. */
    public ValueCounter value() {
        return files.counter().value();
    }

    /** Who may sign in, and their PINs. */
    public Operators operators() {
        return files.counter().operators();
    }

    /** The sales put aside at that counter. */
    public HeldSales heldSales() {
        return files.counter().heldSales();
    }

    /** Closes the business days that have ended, soon; done every minute anyway. */
    public void closeDays() {
        files.counter().closeDays();
    }

    /** Has that run, on a thread of sync, whenever the feed brought something. */
    public void onNews(Runnable listener) {
        news.add(listener);
    }

    /** Where what the central tells goes, for whoever brings it while sync stands still. */
    public FeedInbox inbox() {
        return files.inbox();
    }

    /** Its two logs to and from the central; they stand still until started. */
    public SyncLoop sync() {
        return sync;
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

    /**
     * Begins to print what is done from now on, on the printer that the queue is told to use.
     *
     * @param listener told on threads of the printer
     * @param applied told on the writer when an act is in the store
     */
    public PrintQueue startPrinting(
            ReceiptWords words, Consumer<PrintNews> listener, Consumer<ActId> applied) {
        PrintQueue queue =
                new PrintQueue(
                        new PrintQueue.Needs(
                                files.store().printJobs(),
                                documents(words),
                                world.clock(),
                                background.devices(),
                                background::after,
                                listener));
        prints = Optional.of(new Prints(queue, applied));
        return queue;
    }

    /** What jobs put on paper, in those words. */
    public Documents documents(ReceiptWords words) {
        return new ActDocuments(
                new ActDocuments.Needs(
                        files.store(), words, OpenStation::paperCode, this::shop, world.clock()));
    }

    /** Redeems a one-time code and starts to sync. Waits; not for the screen's thread. */
    public Outcome<Enrolled> enrol(String central, String code) {
        try (HttpClient http = http()) {
            Enrolment enrolment =
                    new Enrolment(http, world.clock(), identity(), enrolments, this::comesBackAs);
            Outcome<Enrolled> enrolled =
                    CentralAddress.parse(central).then(address -> enrolment.redeem(address, code));
            if (enrolled instanceof Outcome.Accepted<Enrolled> && !isAnother) {
                sync.start();
            }
            return enrolled;
        }
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
        backupWatch = background.every(BACKUPS_LOOKED_AT, this::lookAfterBackups);
    }

    private void lookAfterBackups() {
        background
                .devices()
                .execute(() -> {
                    try {
                        backups.look();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    /**
     * Whether it gets a past that it does not have as soon as it is opened again: a code made it a
     * station that lost its disk, or the central has another history of it.
     */
    public boolean mustReopen() {
        return isAnother || forkRemembered;
    }

    /** A disk on which nothing was done yet may become that of a station that lost its own. */
    private boolean comesBackAs(StationId lost) {
        if (journalled() > 0) {
            return false;
        }
        try {
            past.keep(OwnPast.State.ADOPTED);
            StationIdentity again = new StationIdentity(lost, identity().keys());
            IdentityFile.keep(inKeys("station"), again);
            keyring.become(again);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        isAnother = true;
        return true;
    }

    /**
     * Verifies journal, store and ledgers against each other. Waits; nothing may be done meanwhile.
     */
    public StationReport verify() throws IOException {
        return files.store().verification().run(ruleBook().rules());
    }

    /** How much room its store takes; reads all of it. */
    public Footprint footprint() throws IOException {
        return files.store().footprint();
    }

    /** A leader says that this machine's date is right, until the station is closed. */
    public void confirmDate() {
        dateConfirmed = true;
    }

    private boolean isDateRight() {
        return dateConfirmed
                || sync.clockOffset()
                        .filter(ahead -> ahead.abs().compareTo(CLOCK_MAY_DIFFER) <= 0)
                        .isPresent();
    }

    /** Stops syncing, lets the writer finish what it has, and closes the folder. */
    @Override
    public void close() {
        dayWatch.run();
        backupWatch.run();
        prints.ifPresent(now -> now.queue().close());
        sync.close();
        background.close();
        try (folder;
                mapping) {
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Remembers that the central has another history of this station, for the next start. */
    private void remember(SyncStatus status) {
        boolean forked =
                status.journalFault()
                        .filter(fault ->
                                fault == SyncFault.JOURNAL_FORKED
                                        || fault == SyncFault.JOURNAL_BEHIND_CENTRAL)
                        .isPresent();
        if (forked && !forkRemembered) {
            try {
                past.keep(OwnPast.State.FORKED);
                forkRemembered = true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private SmallFile inKeys(String name) {
        return inKeys(world, folder, name);
    }

    private static SmallFile inKeys(World world, DataFolder folder, String name) {
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
                this::askCentral,
                new CentralPoints(),
                RuleBookJson.builtIn(),
                Station::ruleBook,
                () -> sync.journalGrew(),
                () -> prints.filter(now -> now.queue().hasPrinter()).isPresent(),
                this::done,
                this::isDateRight,
                listeners.store());
    }

    static Optional<RuleBook> ruleBook(String document) {
        return RuleBookJson.read(document.getBytes(StandardCharsets.UTF_8))
                                .then(ContradictoryRules::refusing)
                        instanceof Outcome.Accepted<RuleBook>(RuleBook book)
                ? Optional.of(book)
                : Optional.empty();
    }

    private SyncLoop syncLoop(Listeners listeners) {
        SyncLoop.Ports ports =
                new SyncLoop.Ports(
                        files.outbox(),
                        new AnnouncedInbox(
                                files.inbox(),
                                () -> {
                                    news.forEach(Runnable::run);
                                    listeners.sync().accept(withRules(sync.status()));
                                }),
                        enrolments,
                        member -> files.keys().keyOf(member).flatMap(MemberKey::fromBase64),
                        identity());
        Timer timer = background::after;
        return new SyncLoop(
                ports,
                new SyncLoop.World(http(), world.clock(), world.random(), timer),
                status -> {
                    remember(status);
                    listeners.sync().accept(withRules(status));
                },
                background::report);
    }

    private SyncStatus withRules(SyncStatus status) {
        return files.store().ruleBooks().isNewerRefused(ruleBook())
                ? status.orFeedFault(SyncFault.RULE_BOOK_REFUSED)
                : status;
    }

    private void done(Act act, long seq) {
        prints.ifPresent(now -> {
            now.queue().done(act, seq);
            now.applied().accept(act.occasion().act());
        });
    }

    private void askCentral(MemberNumber number, Runnable then) {
        background
                .devices()
                .execute(() -> {
                    try {
                        Outcome<Member> ignored = sync.lookup().find(number);
                    } finally {
                        then.run();
                    }
                });
    }

    /** The points that others hold, for the counter; while sync is not there nobody is asked. */
    private final class CentralPoints implements PointsElsewhere {

        @Override
        public boolean isOnline() {
            return sync.escrow().isOnline();
        }

        @Override
        public void ask(MemberId member, Unit unit, long amount, Runnable then) {
            background
                    .devices()
                    .execute(() -> {
                        try {
                            boolean ignored = sync.escrow().ask(member, unit, amount);
                        } finally {
                            then.run();
                        }
                    });
        }
    }

    private Profile profileOf(PickupOrder order) {
        Optional<Member> member = files.store().members().byId(order.member());
        return member.map(Member::profile).orElse(Profile.UNKNOWN);
    }

    static HttpClient http() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_WITHIN)
                .build();
    }
}
