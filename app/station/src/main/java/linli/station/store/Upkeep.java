package linli.station.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReadWriteLock;
import linli.core.Refusal;
import linli.core.checkout.Act;
import linli.station.journal.DiskFile;
import linli.station.journal.Entry;
import linli.station.journal.Journal;
import linli.station.journal.JournalFault;
import linli.station.journal.JournalRefusal;
import linli.station.journal.Reading;
import linli.station.store.StoreEvent.Reason;

/** Keeps H2 equal to the journal: opens, applies, mends, makes again, and gives up if it must. */
final class Upkeep implements Closeable {

    private static final int AT_ONCE = 200;
    private static final int ACTS_BETWEEN_CHECKPOINTS = 500;
    private static final long ROOM_TO_BE_MADE_AGAIN = 64L << 20;

    private final StoreNeeds needs;
    private final Journal journal;
    private final Database database;
    private final Sessions sessions;
    private final Recovery recovery;
    private final Projection projection;
    private final FeedIntake feed;
    private final RuleBooks ruleBooks;
    private final ReadWriteLock doors;
    private final DiskFile checkpointFile;
    private volatile Optional<Refusal> refusal = Optional.empty();
    private long applied;
    private long lastCheckpoint;

    Upkeep(
            StoreNeeds needs,
            Journal journal,
            Database database,
            StoreParts parts,
            Projection projection,
            FeedIntake feed,
            RuleBooks ruleBooks,
            ReadWriteLock doors)
            throws IOException {
        this.needs = needs;
        this.journal = journal;
        this.database = database;
        this.sessions = parts.sessions();
        this.recovery = new Recovery(parts.queries(), journal);
        this.projection = projection;
        this.feed = feed;
        this.ruleBooks = ruleBooks;
        this.doors = doors;
        this.checkpointFile = checkpointFile(needs);
    }

    static DiskFile checkpointFile(StoreNeeds needs) throws IOException {
        return needs.disk().open(needs.folder().resolve("checkpoint"));
    }

    /** Why nothing is accepted at the moment, if so. */
    Optional<Refusal> refusal() {
        return refusal;
    }

    /**
     * Makes sure that every journalled act is applied, mending what can be mended.
     *
     * @return why not; then no act may be decided
     */
    Optional<Refusal> ready() {
        if (refusal.isEmpty() && applied == journal.head().seq()) {
            return refusal;
        }
        mend();
        return refusal;
    }

    /** Applies the act that was just journalled. A failure is mended, or shows in the next call. */
    void apply(Entry entry, Act act) {
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
    void checkpoint() {
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

    /** Opens H2 and brings it up to the journal. */
    void start() throws IOException {
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

    /** Applies what the journal has more; while rows are written, the next ones are made. */
    private void catchUp() throws IOException {
        try (Reading reading = journal.reading(applied + 1)) {
            Optional<CompletableFuture<Projection.Prepared>> next = preparing(reading);
            while (next.isPresent()) {
                Projection.Prepared prepared = prepared(next.get());
                next = preparing(reading);
                projection.apply(prepared);
                applied = prepared.last().seq();
            }
        }
    }

    private Optional<CompletableFuture<Projection.Prepared>> preparing(Reading reading)
            throws IOException {
        List<Entry> batch = new ArrayList<>();
        reading.upTo(reading.next() + AT_ONCE - 1, batch::add);
        return batch.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        CompletableFuture.supplyAsync(
                                () -> projection.prepare(batch), needs.background()));
    }

    private static Projection.Prepared prepared(CompletableFuture<Projection.Prepared> preparing) {
        try {
            return preparing.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : e;
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
            if (needs.disk().room(needs.folder()) < ROOM_TO_BE_MADE_AGAIN) {
                refuse();
                return;
            }
            rebuild();
            needs.listener().accept(new StoreEvent.Rebuilt(reason, applied));
            accept();
        } catch (StoreFault | IOException | JournalFault | IllegalArgumentException e) {
            refuse();
        } finally {
            doors.writeLock().unlock();
        }
    }

    private void refuse() {
        if (refusal.isEmpty()) {
            refusal = Optional.of(JournalRefusal.READ_ONLY);
            needs.listener().accept(new StoreEvent.BecameReadOnly(JournalRefusal.READ_ONLY));
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
