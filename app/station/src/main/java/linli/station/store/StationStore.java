package linli.station.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import linli.core.Refusal;
import linli.core.catalog.Products;
import linli.core.checkout.Act;
import linli.core.member.Members;
import linli.core.pickup.PickupOrders;
import linli.station.journal.DiskFile;
import linli.station.journal.Entry;
import linli.station.journal.Journal;
import linli.station.journal.JournalFault;
import linli.station.journal.JournalRefusal;
import linli.station.journal.Reading;
import linli.station.store.StoreEvent.Reason;

/**
 * The store of a station: H2 as the projection of journal and feed.
 *
 * <p>H2 is forced to disk now and then, not with each act, and a checkpoint beside it says what it
 * held then. After an unclean stop the journal is applied again from there and the feed is taken
 * again from there. What cannot be trusted is made again, and said so.
 *
 * <p>One thread, the station's writer, calls {@link #ready}, {@link #apply} and {@link
 * #checkpoint}. Everything else may be read from any thread.
 */
public final class StationStore implements Closeable {

    private static final int AT_ONCE = 200;
    private static final int ACTS_BETWEEN_CHECKPOINTS = 500;

    private final StoreNeeds needs;
    private final Journal journal;
    private final Database database;
    private final Sessions sessions;
    private final StoreParts parts;
    private final Recovery recovery;
    private final Projection projection;
    private final RuleBooks ruleBooks;
    private final FeedIntake feed;
    private final DiskFile checkpointFile;
    private final ReadWriteLock doors = new ReentrantReadWriteLock();
    private volatile Optional<Refusal> refusal = Optional.empty();
    private long applied;
    private long lastCheckpoint;

    private StationStore(StoreNeeds needs, Journal journal) throws IOException {
        this.needs = needs;
        this.journal = journal;
        Passwords passwords = needs.key().passwords();
        this.database = new Database(needs.folder(), passwords);
        this.sessions = new Sessions(database.till(), needs.background());
        Expiry expiry = new Expiry(needs.station());
        this.parts =
                new StoreParts(
                        sessions,
                        new Queries(database.till()),
                        needs.texts(),
                        passwords,
                        expiry,
                        needs.keys(),
                        needs.epoch());
        this.recovery = new Recovery(parts.queries(), journal);
        ActRows rows = new ActRows(needs.texts(), passwords, expiry, needs.receiptCodes());
        this.projection = new Projection(sessions, rows, needs.acts());
        this.ruleBooks = new RuleBooks(parts, needs.builtIn());
        this.feed = new FeedIntake(parts, doors.readLock(), ruleBooks::refresh);
        this.checkpointFile = needs.disk().open(needs.folder().resolve("checkpoint"));
    }

    /** The last entry that a store in {@code folder} is known to have had, 0 if unknown. */
    public static Checkpoint checkpointIn(StoreNeeds needs) throws IOException {
        try (DiskFile file = needs.disk().open(needs.folder().resolve("checkpoint"))) {
            return Checkpoint.read(file).orElse(Checkpoint.START);
        }
    }

    /**
     * Opens the store and applies what the journal has more than it. If that fails, the store is
     * open for looking things up as far as it can be, and {@link #refusal} says so.
     */
    public static StationStore open(StoreNeeds needs, Journal journal) throws IOException {
        StationStore store = new StationStore(needs, journal);
        store.start();
        return store;
    }

    /** The products. */
    public Products products() {
        return new StoredProducts(parts);
    }

    /** The members. */
    public Members members() {
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

    /** The sales completed here. */
    public Tickets tickets() {
        return new Tickets(parts.queries(), journal, needs.acts());
    }

    /** What the acts of this station say of its days and shifts. */
    public StationDay day() {
        return new StationDay(parts.queries());
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

    /** The checks of H2 against the journal. */
    public StoreVerification verification() {
        ActRows rows =
                new ActRows(needs.texts(), parts.passwords(), parts.expiry(), needs.receiptCodes());
        return new StoreVerification(parts, rows, needs.acts(), journal);
    }

    /** Why nothing is accepted at the moment, if so. */
    public Optional<Refusal> refusal() {
        return refusal;
    }

    /**
     * Makes sure that every journalled act is applied, mending what can be mended.
     *
     * @return why not; then no act may be decided
     */
    public Optional<Refusal> ready() {
        if (refusal.isEmpty() && applied == journal.head().seq()) {
            return refusal;
        }
        mend();
        return refusal;
    }

    /** Applies the act that was just journalled. A failure is mended, or shows in the next call. */
    public void apply(Entry entry, Act act) {
        try {
            doors.readLock().lock();
            try {
                projection.apply(entry, act);
            } finally {
                doors.readLock().unlock();
            }
            applied = entry.seq();
            if (applied - lastCheckpoint >= ACTS_BETWEEN_CHECKPOINTS) {
                checkpoint();
            }
        } catch (StoreFault e) {
            mend();
        }
    }

    /** Forces H2 to disk and writes down what it holds. */
    public void checkpoint() {
        writeCheckpoint(false);
    }

    /** Closes H2 in good order, smaller than it was. */
    @Override
    public void close() throws IOException {
        doors.writeLock().lock();
        try (checkpointFile) {
            if (refusal.isEmpty() && applied == journal.head().seq()) {
                Checkpoint last = new Checkpoint(applied, feed.cursor(), true);
                database.compact();
                last.write(checkpointFile);
            }
        } finally {
            database.close();
            sessions.close();
            doors.writeLock().unlock();
        }
    }

    private void start() throws IOException {
        Checkpoint checkpoint = Checkpoint.read(checkpointFile).orElse(Checkpoint.START);
        new Checkpoint(checkpoint.seq(), checkpoint.cursor(), false).write(checkpointFile);
        lastCheckpoint = checkpoint.seq();
        if (!database.exists() && journal.head().seq() > 0) {
            rebuildOrRefuse(Reason.MISSING);
            return;
        }
        try {
            database.open();
            switch (recovery.judge(checkpoint)) {
                case Recovery.Verdict.GoOn(long after) -> goOn(after, checkpoint);
                case Recovery.Verdict.Rebuild(Reason reason) -> rebuildOrRefuse(reason);
            }
        } catch (StoreFault e) {
            rebuildOrRefuse(Reason.CORRUPT);
        }
    }

    private void goOn(long after, Checkpoint checkpoint) throws IOException {
        applied = after;
        if (!checkpoint.clean() && !checkpoint.cursor().equals(feed.cursor())) {
            feed.rewind(checkpoint.cursor());
        }
        projection.beCarefulUpTo(journal.head().seq());
        catchUp();
        if (!checkpoint.clean() && !recovery.isWhole(applied)) {
            rebuildOrRefuse(Reason.INCOMPLETE);
            return;
        }
        ruleBooks.refresh();
    }

    private void catchUp() throws IOException {
        try (Reading reading = journal.reading(applied + 1)) {
            List<Entry> batch = new ArrayList<>();
            while (applied < journal.head().seq()) {
                reading.upTo(applied + AT_ONCE, batch::add);
                projection.apply(batch);
                applied = batch.getLast().seq();
                batch.clear();
            }
        }
    }

    /** Opens H2 again; if an entry still cannot be applied, makes it again; else refuses. */
    private void mend() {
        doors.writeLock().lock();
        try {
            database.close();
            database.open();
            applied = recovery.position().map(head -> head.seq()).orElse(0L);
            projection.beCarefulUpTo(journal.head().seq());
            catchUp();
            accept();
        } catch (StoreFault | IOException | JournalFault e) {
            rebuildOrRefuse(Reason.UNWRITABLE);
        } finally {
            doors.writeLock().unlock();
        }
    }

    private void rebuildOrRefuse(Reason reason) {
        doors.writeLock().lock();
        try {
            rebuild();
            needs.listener().accept(new StoreEvent.Rebuilt(reason, applied));
            accept();
        } catch (StoreFault | IOException | JournalFault | IllegalArgumentException e) {
            if (refusal.isEmpty()) {
                refusal = Optional.of(JournalRefusal.READ_ONLY);
                needs.listener().accept(new StoreEvent.BecameReadOnly(JournalRefusal.READ_ONLY));
            }
        } finally {
            doors.writeLock().unlock();
        }
    }

    private void rebuild() throws IOException {
        database.wipe();
        Checkpoint.START.write(checkpointFile);
        database.open();
        applied = 0;
        projection.beCarefulUpTo(0);
        catchUp();
        ruleBooks.refresh();
        writeCheckpoint(false);
    }

    private void accept() {
        if (refusal.isPresent()) {
            refusal = Optional.empty();
            needs.listener().accept(new StoreEvent.BecameWritable());
        }
    }

    private void writeCheckpoint(boolean clean) {
        try {
            Checkpoint now = new Checkpoint(applied, feed.cursor(), clean);
            database.force();
            now.write(checkpointFile);
            lastCheckpoint = applied;
        } catch (IOException e) {
            // The older checkpoint stays true: more is applied again from there.
            lastCheckpoint = applied;
        }
    }
}
