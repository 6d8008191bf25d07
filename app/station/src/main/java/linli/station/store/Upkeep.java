package linli.station.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.Lock;
import linli.core.Refusal;
import linli.core.act.Act;
import linli.station.journal.DiskFile;
import linli.station.journal.Entry;
import linli.station.journal.Head;
import linli.station.journal.Journal;
import linli.station.journal.JournalFault;
import linli.station.journal.JournalRefusal;
import linli.station.journal.Reading;
import linli.station.store.StoreEvent.Reason;
import linli.station.store.h2.Database;
import linli.station.store.h2.Queries;
import linli.station.store.h2.StoreFault;
import linli.station.store.h2.StoreParts;
import linli.station.store.sync.FeedIntake;

/**
 * Keeps H2 equal to the journal: opens it if it is the file that was closed in good order, applies,
 * copies it now and then, makes it again from the last copy and the journal whenever it cannot be
 * trusted, and gives up if it must.
 */
final class Upkeep implements Closeable {

    private static final int AT_ONCE = 200;
    private static final int RESTS_TO_A_COPY = 10;
    private static final int ACTS_WITHOUT_A_COPY = 5000;
    private static final long ROOM_TO_SPARE = 1L << 20;

    private final StoreNeeds needs;
    private final Journal journal;
    private final Database database;
    private final Queries queries;
    private final Recovery recovery;
    private final Projection projection;
    private final FeedIntake feed;
    private final Runnable refresh;
    private final Lock closing;
    private final DiskFile checkpointFile;
    private final Snapshot snapshot;
    private volatile Optional<Refusal> refusal = Optional.empty();
    private long applied;
    private long copied;
    private long rests;
    private String copiedCursor = "";

    Upkeep(
            StoreNeeds needs,
            Journal journal,
            Database database,
            StoreParts parts,
            Projection projection,
            FeedIntake feed,
            Runnable refresh,
            Lock closing)
            throws IOException {
        this.needs = needs;
        this.journal = journal;
        this.database = database;
        this.queries = parts.queries();
        this.recovery = new Recovery(parts.queries(), journal);
        this.projection = projection;
        this.feed = feed;
        this.refresh = refresh;
        this.closing = closing;
        this.checkpointFile = checkpointFile(needs);
        this.snapshot = new Snapshot(needs.disk(), needs.folder());
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
        boolean unreadable = queries.failedSince();
        if (unreadable || refusal.isPresent() || applied != journal.head().seq()) {
            makeAgain(Reason.UNWRITABLE);
        }
        return refusal;
    }

    /** Makes sure that things can be looked up, if a reading failed since this was asked last. */
    void mendReading() {
        if (queries.failedSince()) {
            makeAgain(Reason.UNWRITABLE);
        }
    }

    /** Applies the act that was just journalled. A failure is mended, or shows in the next call. */
    void apply(Entry entry, Act act) {
        try {
            projection.apply(entry, act);
            applied = entry.seq();
            if (applied - copied >= ACTS_WITHOUT_A_COPY) {
                copy();
            }
        } catch (StoreFault e) {
            makeAgain(Reason.UNWRITABLE);
        }
    }

    /** Copies H2 at every tenth call, if anything was done or told since the last copy. */
    void rest() {
        rests++;
        boolean news = applied > copied || !feed.cursor().equals(copiedCursor);
        if (rests % RESTS_TO_A_COPY == 0 && news && refusal.isEmpty()) {
            copy();
        }
    }

    /** Closes H2 for a moment, everybody else waiting, and copies it. */
    void copy() {
        closing.lock();
        try {
            closeCleanly(false);
            open(applied);
        } catch (StoreFault | IOException e) {
            makeAgain(Reason.UNWRITABLE);
        } finally {
            closing.unlock();
        }
    }

    /** Closes H2 in good order, smaller than it was. */
    @Override
    public void close() throws IOException {
        closing.lock();
        try (checkpointFile) {
            if (refusal.isEmpty() && applied == journal.head().seq()) {
                closeCleanly(true);
            }
        } finally {
            database.close();
            closing.unlock();
        }
    }

    /** Opens H2 and brings it up to the journal. */
    void start() throws IOException {
        Checkpoint checkpoint = Checkpoint.read(checkpointFile).orElse(Checkpoint.START);
        new Checkpoint(checkpoint.seq(), checkpoint.cursor(), false, "").write(checkpointFile);
        Optional<Reason> doubt = doubt(checkpoint);
        try {
            if (doubt.isEmpty()) {
                database.open();
                doubt = recovery.doubt();
            }
            if (doubt.isEmpty()) {
                goOn();
                copied = checkpoint.seq();
                copiedCursor = checkpoint.cursor();
            }
        } catch (StoreFault e) {
            doubt = Optional.of(Reason.CORRUPT);
        }
        doubt.ifPresent(this::makeAgain);
    }

    /** Why the H2 file is not even opened, if so. */
    private Optional<Reason> doubt(Checkpoint checkpoint) throws IOException {
        // A cut while H2 was made again leaves none, and a checkpoint that says so.
        boolean isCut = !checkpoint.clean() && !checkpoint.equals(Checkpoint.START);
        if (!database.exists() && !isCut) {
            return journal.head().seq() == 0 ? Optional.empty() : Optional.of(Reason.MISSING);
        }
        if (!checkpoint.clean()) {
            return Optional.of(Reason.UNCLEAN);
        }
        return checkpoint.sum().equals(snapshot.sumOfStore())
                ? Optional.empty()
                : Optional.of(Reason.CORRUPT);
    }

    /** Applies what the journal has more than H2. */
    private void goOn() throws IOException {
        applied = recovery.position().map(Head::seq).orElse(0L);
        catchUp();
        refresh.run();
    }

    /** While rows are written, the next ones are made. */
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

    /** Makes H2 again; if that cannot be done, leaves it open for looking things up and refuses. */
    private void makeAgain(Reason reason) {
        closing.lock();
        try {
            if (needs.disk().room(needs.folder()) < roomNeeded()) {
                refuse(JournalRefusal.DISK_FULL);
                return;
            }
            rebuild();
            needs.listener().accept(new StoreEvent.Rebuilt(reason, applied));
            accept();
        } catch (StoreFault | IOException | JournalFault | IllegalArgumentException e) {
            refuse(JournalRefusal.READ_ONLY);
        } finally {
            closing.unlock();
        }
    }

    private long roomNeeded() throws IOException {
        return 2 * snapshot.bytesOfStore() + ROOM_TO_SPARE;
    }

    private void refuse(Refusal why) {
        reopen();
        if (refusal.isEmpty()) {
            refusal = Optional.of(why);
            needs.listener().accept(new StoreEvent.BecameReadOnly(why));
        }
    }

    // H2 closes itself when its disk is full, and then cannot even be opened for writing.
    private void reopen() {
        try {
            database.close();
            database.open();
        } catch (StoreFault full) {
            try {
                database.openToRead();
            } catch (StoreFault e) {
                // Then nothing can be looked up either; the refusal says what to do.
            }
        }
    }

    private void accept() {
        if (refusal.isPresent()) {
            refusal = Optional.empty();
            needs.listener().accept(new StoreEvent.BecameWritable());
        }
    }

    private void rebuild() throws IOException {
        if (!isRestored()) {
            database.wipe();
            database.open();
        }
        goOn();
        closeCleanly(false);
        open(applied);
    }

    /** Puts the last copy in place if it is whole and this journal goes on from it. */
    private boolean isRestored() throws IOException {
        database.wipe();
        if (!snapshot.restore()) {
            return false;
        }
        try {
            database.open();
            if (recovery.doubt().isPresent()) {
                return false;
            }
            projection.doubtPrints();
            return true;
        } catch (StoreFault e) {
            return false;
        }
    }

    private void open(long seq) throws IOException {
        new Checkpoint(seq, copiedCursor, false, "").write(checkpointFile);
        database.open();
    }

    private void closeCleanly(boolean compact) throws IOException {
        String cursor = feed.cursor();
        database.close(compact);
        new Checkpoint(applied, cursor, true, snapshot.forcedSum()).write(checkpointFile);
        try {
            snapshot.take();
            copied = applied;
            copiedCursor = cursor;
        } catch (IOException e) {
            // The older copy stays good: more of the journal is applied again after it.
            copied = applied;
        }
    }
}
