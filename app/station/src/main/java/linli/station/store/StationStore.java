package linli.station.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import linli.core.Refusal;
import linli.core.act.Act;
import linli.core.catalog.Labels;
import linli.core.catalog.Products;
import linli.core.pickup.PickupOrders;
import linli.station.journal.DiskFile;
import linli.station.journal.Entry;
import linli.station.journal.Journal;
import linli.station.store.catalog.RuleBooks;
import linli.station.store.catalog.StoredLabels;
import linli.station.store.catalog.StoredProducts;
import linli.station.store.claim.ClaimBook;
import linli.station.store.h2.Database;
import linli.station.store.h2.Passwords;
import linli.station.store.h2.Queries;
import linli.station.store.h2.Sessions;
import linli.station.store.h2.StoreParts;
import linli.station.store.member.MemberAccounts;
import linli.station.store.member.MemberHistory;
import linli.station.store.member.MemberRows;
import linli.station.store.member.Statements;
import linli.station.store.member.StoredMembers;
import linli.station.store.order.StoredPickupOrders;
import linli.station.store.print.PrintJobs;
import linli.station.store.print.PrintRows;
import linli.station.store.reward.StationRewards;
import linli.station.store.sync.DisputeBook;
import linli.station.store.sync.FeedIntake;
import linli.station.store.sync.Uploads;
import linli.station.store.ticket.SuspendedSales;
import linli.station.store.ticket.TicketBook;
import linli.station.store.ticket.TicketRows;
import linli.station.store.ticket.Tickets;
import linli.station.store.ticket.TopUps;
import linli.station.store.till.Shifts;
import linli.station.store.till.StationDay;
import linli.station.store.till.StoredOperators;

/**
 * The store of a station: H2 as the projection of journal and feed.
 *
 * <p>H2 is believed only if it is, byte for byte, the file that was closed in good order. After a
 * kill or a power cut it is made again from its last copy, which is whole or not used, and from
 * what the journal and the feed have since; without a copy from all of the journal. It is said so.
 *
 * <p>Looking things up works as soon as H2 is open; writing waits for Hibernate, which starts in
 * the background. One thread, the station's writer, calls {@link #ready}, {@link #apply} and {@link
 * #checkpoint}. Everything else may be used from any thread. No thread that uses a store may ever
 * be interrupted: that closes H2 for everybody.
 */
public final class StationStore implements Closeable {

    private final StoreNeeds needs;
    private final Journal journal;
    private final StoreParts parts;
    private final ActRows rows;
    private final RuleBooks ruleBooks;
    private final StoredLabels labels;
    private final FeedIntake feed;
    private final Upkeep upkeep;
    private final PrintJobs printJobs;
    private final Shifts shifts;
    private final AtomicBoolean forked = new AtomicBoolean();

    private StationStore(StoreNeeds needs, Journal journal) throws IOException {
        this.needs = needs;
        this.journal = journal;
        Passwords passwords = needs.key().passwords();
        Database database = new Database(needs.disk().scheme(), needs.folder(), passwords);
        ReadWriteLock doors = new ReentrantReadWriteLock();
        Sessions sessions =
                new Sessions(database.till(), needs.mapping()::factory, doors.readLock());
        Queries queries = new Queries(database.till(), doors.readLock());
        this.parts =
                new StoreParts(
                        sessions,
                        queries,
                        needs.texts(),
                        passwords,
                        needs.station(),
                        needs.epoch(),
                        needs.carried(),
                        forked::get);
        this.rows = new ActRows(new MemberRows(parts), new TicketRows(needs.receiptCodes()));
        this.ruleBooks = new RuleBooks(parts, needs.builtIn());
        this.labels = new StoredLabels(parts);
        this.feed = new FeedIntake(parts, needs.keys(), doors.readLock(), this::refresh);
        PrintRows prints = new PrintRows(needs.printing());
        Projection projection = new Projection(sessions, rows, needs.acts(), prints);
        this.printJobs = new PrintJobs(parts, journal, needs.acts());
        this.shifts = new Shifts(queries, journal, needs.acts());
        this.upkeep =
                new Upkeep(
                        needs,
                        journal,
                        database,
                        parts,
                        projection,
                        feed,
                        this::refresh,
                        doors.writeLock());
    }

    private void refresh() {
        ruleBooks.refresh();
        labels.refresh();
    }

    /** What a store is known to have held when it was last forced to disk. */
    public static Checkpoint checkpointIn(StoreNeeds needs) throws IOException {
        try (DiskFile file = Upkeep.checkpointFile(needs)) {
            return Checkpoint.read(file).orElse(Checkpoint.START);
        }
    }

    /**
     * Opens the store and applies what the journal has more than it. If that fails, the store is
     * open for looking things up as far as it can be, and {@link #refusal} says so.
     */
    public static StationStore open(StoreNeeds needs, Journal journal) throws IOException {
        StationStore store = new StationStore(needs, journal);
        store.upkeep.start();
        return store;
    }

    /** The products. */
    public Products products() {
        return new StoredProducts(parts);
    }

    /** The members. */
    public StoredMembers members() {
        return new StoredMembers(parts);
    }

    /** The orders of this station. */
    public PickupOrders pickupOrders() {
        return new StoredPickupOrders(parts);
    }

    /** Members' accounts with this station's own later acts. */
    public MemberAccounts accounts() {
        return new MemberAccounts(parts);
    }

    /**
     * Nothing that is held here is spent from now on: the central has another history of this
     * journal, so what it tells includes other acts than were done here, and another disk may hold
     * the same.
     */
    public void holdNothing() {
        forked.set(true);
    }

    /** What people call things that the rule books know by their ids. */
    public Labels labels() {
        return labels;
    }

    /** The rewards given here. */
    public StationRewards rewards() {
        return new StationRewards(parts.queries(), tickets());
    }

    /** The sales put aside here. */
    public SuspendedSales suspendedSales() {
        return new SuspendedSales(parts.queries(), tickets());
    }

    /** What was done here and has a receipt. */
    public Tickets tickets() {
        return new Tickets(parts.queries(), journal, needs.acts());
    }

    /** Members' statements. */
    public Statements statements() {
        return new Statements(parts, journal, needs.acts());
    }

    /** The top-ups of the open shift. */
    public TopUps topUps() {
        return new TopUps(parts.queries(), tickets());
    }

    /** The tickets made here with what came back of them. */
    public TicketBook ticketBook() {
        return new TicketBook(parts.queries(), members(), tickets(), needs.receiptCodes());
    }

    /** The claims taken here. */
    public ClaimBook claims() {
        return new ClaimBook(parts.queries(), members(), tickets());
    }

    /** What the central disputes of it. */
    public DisputeBook disputes() {
        return new DisputeBook(parts, members(), tickets());
    }

    /** What the acts of this station say of its days and shifts. */
    public StationDay day() {
        return new StationDay(parts.queries());
    }

    /** Who may sign in here. */
    public StoredOperators operators() {
        return new StoredOperators(parts.queries());
    }

    /** The shifts, their cash and their figures. */
    public Shifts shifts() {
        return shifts;
    }

    /** The rule books. */
    public RuleBooks ruleBooks() {
        return ruleBooks;
    }

    /** Where the feed goes in. */
    public FeedIntake feed() {
        return feed;
    }

    /** How far the central holds the journal. */
    public Uploads uploads() {
        return new Uploads(parts);
    }

    /** What was written here about who members are. */
    public MemberHistory memberHistory() {
        return new MemberHistory(parts.queries(), seq -> tickets().inJournal(seq, Act.class));
    }

    /** What is to be printed, and what became of it. */
    public PrintJobs printJobs() {
        return printJobs;
    }

    /** A check of everything, to be run once. */
    public StoreVerification verification() {
        return new StoreVerification(parts, rows, needs.acts(), journal);
    }

    /** How much room it takes; reads all of it. */
    public Footprint footprint() throws IOException {
        return new Footprint(
                Files.size(needs.folder().resolve("linli.mv.db")),
                Footprint.ofRows(parts.queries()));
    }

    /** Why nothing is accepted at the moment, if so. */
    public Optional<Refusal> refusal() {
        return upkeep.refusal();
    }

    /**
     * Makes sure that every journalled act is applied, mending what can be mended.
     *
     * @return why not; then no act may be decided
     */
    public Optional<Refusal> ready() {
        return upkeep.ready();
    }

    /**
     * Opens H2 again if a reading failed: it closes itself when its disk is full. On the writer.
     */
    public void mendReading() {
        upkeep.mendReading();
    }

    /**
     * Applies the act that was just journalled. A failure is mended, or shows in {@link #ready}.
     */
    public void apply(Entry entry, Act act) {
        upkeep.apply(entry, act);
    }

    /** Closes H2 for a moment, everybody else waiting, and copies it. */
    public void copy() {
        upkeep.copy();
    }

    /** To be called once a minute: copies H2 at times, if anything was done or told since. */
    public void rest() {
        upkeep.rest();
    }

    /** Closes H2 in good order, smaller than it was. */
    @Override
    public void close() throws IOException {
        upkeep.close();
    }
}
