package linli.station.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import linli.core.Outcome;
import linli.core.Refusal;

/**
 * The truth of what happened at this station: a file to which entries are only ever appended.
 *
 * <p><b>What is promised.</b> When {@link #append} accepts, the entry is on the disk, whole, and
 * will be read again after any kill or power cut. When it refuses, nothing was added. An entry is
 * never changed, and none disappears without a {@link JournalFault} that names the place.
 *
 * <p><b>How an entry becomes true.</b> Its frame (length, CRC32C, number, texts, hash) is written
 * behind the last one and forced to disk; only then may anybody be told. One thread writes, so at
 * most one record, the last, can be incomplete. Whoever opens the journal therefore cuts off a tail
 * that is no whole record, provided that nothing whole lies behind it and that no other proof (the
 * store's checkpoint) says the entry had been acknowledged. Anything else that does not fit is
 * damage, and damage is never repaired here: the central server and the store hold copies.
 *
 * <p><b>Why a chain.</b> The checksum finds what the disk did; the hash of every entry covers the
 * one before it, so that whoever edits, removes or swaps entries has to change all that follow, and
 * the head that the central server holds gives them away. A chain alone cannot show that its end is
 * missing; comparing heads does.
 *
 * <p><b>When the disk fails.</b> A write that fails is taken back by cutting the file to the end of
 * the last good entry; the act is refused, and the next one may succeed (a full disk has room
 * again). A force that fails is final: the system may have thrown the written pages away and
 * reported them clean, so trying again would acknowledge what is not there. The journal stops,
 * closes the file, opens and verifies it again, cuts it to the last acknowledged entry, and only if
 * all of that works does it go on, with the next act.
 *
 * <p><b>Room.</b> Behind the last entry there may be zeros, written in advance; an entry begins
 * with its length and so never with a zero. Zeros at the end of a segment mean nothing, whether
 * they were put there or are what a power cut left; anything else there is an incomplete tail.
 *
 * <p><b>Segments.</b> The file is continued in a new one when it is long. Opening verifies the last
 * segment only, so that a start does not take longer as years pass; older ones are verified when
 * they are read and by {@link #verify}. Each segment names the entry it follows.
 *
 * <p><b>Threads.</b> One thread appends. Any thread may read, up to the last forced entry.
 */
public final class Journal implements Closeable {

    /** How long a segment grows before it is continued in a new one, in bytes. */
    public static final long SEGMENT_BYTES = 4L << 20;

    private final Segments segments;
    private volatile Tail tail;
    private volatile boolean stopped;

    private Journal(Segments segments, Tail tail) {
        this.segments = segments;
        this.tail = tail;
    }

    /**
     * Opens the journal in {@code folder}, made if it is missing, and cuts off an incomplete end.
     *
     * @param start what the first entry follows
     * @param proven the last entry known from elsewhere to have been acknowledged, 0 if unknown
     * @throws JournalFault if it is damaged, starts differently, or ends before {@code proven}
     */
    public static Journal open(Disk disk, Path folder, Head start, long proven) throws IOException {
        return open(disk, folder, start, proven, SEGMENT_BYTES);
    }

    /** The same with segments of another length, in bytes. */
    public static Journal open(Disk disk, Path folder, Head start, long proven, long segmentBytes)
            throws IOException {
        Segments segments = new Segments(disk, folder, start, segmentBytes);
        try {
            return new Journal(segments, segments.openLast(proven));
        } catch (IOException | RuntimeException e) {
            segments.close();
            throw e;
        }
    }

    /** What opening found at the end. */
    public Recovery recovery() {
        return segments.recovery();
    }

    /** What the first entry follows. */
    public Head start() {
        return segments.start();
    }

    /** The last acknowledged entry. */
    public Head head() {
        return tail.head();
    }

    /** Whether a force failed and the file could not be verified since. */
    public boolean isStopped() {
        return stopped;
    }

    /**
     * Writes an entry and forces it to disk. Only one thread may call this.
     *
     * @return the new head; refused with {@code DISK_FULL}, {@code JOURNAL_WRITE_FAILED}, {@code
     *     JOURNAL_FORCE_FAILED} or {@code JOURNAL_STOPPED}
     */
    public Outcome<Head> append(Entry entry) {
        if (!entry.follows(head())) {
            throw new IllegalArgumentException("Entry " + entry.seq() + " follows not " + head());
        }
        byte[] frame = Frames.encode(entry);
        Optional<Refusal> refusal = ready(frame.length);
        if (refusal.isEmpty()) {
            refusal = write(frame);
        }
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        tail = tail.after(entry.asHead(), frame.length);
        segments.wrote(tail, frame.length);
        return Outcome.of(head());
    }

    /**
     * Gives every entry from {@code from} on to {@code reader}, each verified, up to the head.
     *
     * @throws JournalFault if one of them is damaged
     */
    public void read(long from, Consumer<Entry> reader) throws IOException {
        try (Reading reading = reading(from)) {
            reading.upTo(head().seq(), reader);
        }
    }

    /**
     * The entry of that number.
     *
     * @throws JournalFault if it is damaged
     */
    public Optional<Entry> entry(long seq) throws IOException {
        List<Entry> found = new ArrayList<>();
        try (Reading reading = reading(seq)) {
            reading.upTo(seq, found::add);
        }
        return found.stream().findFirst();
    }

    /** A place to read from, which can go on when more has been written. */
    public Reading reading(long from) {
        return new Reading(segments, from, () -> tail);
    }

    /**
     * Verifies every entry from the first.
     *
     * @return the head
     * @throws JournalFault at the first place that is not as it was written
     */
    public Head verify() throws IOException {
        read(1, entry -> {});
        return tail.head();
    }

    @Override
    public void close() throws IOException {
        segments.close();
    }

    /** Verifies and opens the file again after a failed force; goes on in a new segment if due. */
    private Optional<Refusal> ready(int length) {
        try {
            if (stopped) {
                segments.reopen(tail);
                stopped = false;
            }
            boolean isFull = tail.end() + length > segments.limit() && tail.end() > Segment.HEAD;
            if (isFull || segments.isRolling()) {
                tail = segments.roll(tail.head());
            }
            return Optional.empty();
        } catch (DiskFullException e) {
            return Optional.of(JournalRefusal.DISK_FULL);
        } catch (IOException | JournalFault e) {
            return Optional.of(
                    stopped ? JournalRefusal.JOURNAL_STOPPED : JournalRefusal.JOURNAL_WRITE_FAILED);
        }
    }

    private Optional<Refusal> write(byte[] frame) {
        Segment segment = segments.last();
        try {
            segments.write(tail.end(), frame);
        } catch (IOException e) {
            takeBack(segment);
            return Optional.of(
                    e instanceof DiskFullException
                            ? JournalRefusal.DISK_FULL
                            : JournalRefusal.JOURNAL_WRITE_FAILED);
        }
        try {
            segment.file().force();
        } catch (IOException e) {
            stopped = true;
            takeBack(segment);
            return Optional.of(JournalRefusal.JOURNAL_FORCE_FAILED);
        }
        return Optional.empty();
    }

    private void takeBack(Segment segment) {
        try {
            segment.cut(tail.end());
        } catch (IOException e) {
            // What is left behind the end is cut off when the file is verified and opened again.
            stopped = true;
        }
    }
}
