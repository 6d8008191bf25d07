package linli.station.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import linli.station.journal.JournalFault.Code;

/** The files of a journal, one after another; the last one is open for writing. */
final class Segments implements Closeable {

    private static final int ROOM = 1 << 20;
    private static final long SPARE = 64L * ROOM;

    private final Disk disk;
    private final Path folder;
    private final Head start;
    private final long limit;
    private final Places places = new Places();
    private Optional<Segment> last = Optional.empty();
    private Recovery recovery = new Recovery.Whole();
    private boolean rolling;

    Segments(Disk disk, Path folder, Head start, long limit) {
        this.disk = disk;
        this.folder = folder;
        this.start = start;
        this.limit = limit;
    }

    /** How long a segment grows, in bytes. */
    long limit() {
        return limit;
    }

    /** What the first entry follows. */
    Head start() {
        return start;
    }

    /** The segment that is written. */
    synchronized Segment last() {
        return last.orElseThrow(() -> new IllegalStateException("The journal is closed"));
    }

    /** Opens the last segment, verifies it and cuts off an incomplete end. */
    synchronized Tail openLast(long proven) throws IOException {
        Segment segment = lastOnDisk();
        last = Optional.of(segment);
        long size = segment.file().size();
        Walk walk = walk(segment);
        while (walk.next(size).isPresent()) {
            // Each step verifies an entry.
        }
        long written = walk.written(size);
        if (walk.anythingBehind(written, size)) {
            throw new JournalFault(Code.DAMAGED_RECORD, walk.head().seq() + 1, walk.place());
        }
        if (walk.head().seq() < proven) {
            throw new JournalFault(
                    Code.ACKNOWLEDGED_ENTRY_LOST, walk.head().seq() + 1, walk.place());
        }
        if (walk.offset() < written) {
            segment.cut(walk.offset());
            segment.file().force();
            recovery = new Recovery.TailCut(walk.head().seq(), written - walk.offset());
        }
        return new Tail(walk.head(), segment.path(), walk.offset());
    }

    /** What opening found at the end. */
    synchronized Recovery recovery() {
        return recovery;
    }

    /** Opens the last segment again and makes sure that it still ends there. */
    synchronized void reopen(Tail tail) throws IOException {
        last().close();
        Segment segment = openKnown(tail.segment());
        last = Optional.of(segment);
        if (segment.file().size() > tail.end()) {
            segment.cut(tail.end());
        }
        Walk walk = walk(segment);
        while (walk.next(tail.end()).isPresent()) {
            // Each step verifies an entry.
        }
        if (!walk.head().equals(tail.head())) {
            throw new JournalFault(Code.ACKNOWLEDGED_ENTRY_LOST, tail.head().seq(), walk.place());
        }
        segment.file().force();
    }

    /** Goes on in a new segment. */
    synchronized Tail roll(Head head) throws IOException {
        rolling = true;
        Segment next = Segment.make(disk, folder, head);
        last().close();
        last = Optional.of(next);
        rolling = false;
        return next.start();
    }

    /**
     * Whether a new segment was begun and not made: its file may be there, so the next entry can
     * only be written into it.
     */
    synchronized boolean isRolling() {
        return rolling;
    }

    /**
     * Writes a frame behind the last one; now and then with room for about two hundred more,
     * because forcing a file that is long enough already is less work for the disk than forcing one
     * that grew (decision 0047). On a disk that is nearly full, what is left is for acts.
     */
    synchronized void write(long end, byte[] frame) throws IOException {
        long after = end + frame.length;
        boolean grows = !last().reaches(after) && after < limit && disk.room(folder) > SPARE;
        last().write(end, frame, grows ? (int) Math.min(ROOM, limit - after) : 0);
    }

    /** An entry of that many bytes was written and forced; the file ends there now. */
    void wrote(Tail end, int bytes) {
        places.passed(end, bytes);
    }

    /** A walk that soon comes to an entry, over a segment opened for reading alone. */
    Walk walkTo(long seq) throws IOException {
        Segment segment = holding(seq);
        Tail start = places.before(seq, segment.path()).orElseGet(segment::start);
        return new Walk(segment, start, places);
    }

    /** A walk over all entries of a segment. */
    Walk walk(Segment segment) {
        return new Walk(segment, segment.start(), places);
    }

    /** The segment that holds an entry, opened for reading alone. */
    synchronized Segment holding(long seq) throws IOException {
        long written = last.map(each -> each.before().seq() + 1).orElse(Long.MAX_VALUE);
        Path path =
                paths().stream()
                        .filter(each -> Segment.firstSeq(each) <= Math.min(seq, written))
                        .reduce((earlier, later) -> later)
                        .orElseThrow(() -> new JournalFault(Code.DAMAGED_SEGMENT, seq, "missing"));
        Segment segment = openKnown(path);
        if (segment.before().seq() == 0 && !segment.before().equals(start)) {
            segment.close();
            throw new JournalFault(Code.BROKEN_CHAIN, 1, "the journal of another station or epoch");
        }
        return segment;
    }

    @Override
    public synchronized void close() throws IOException {
        if (last.isPresent()) {
            last.get().close();
            last = Optional.empty();
        }
    }

    private Segment openKnown(Path path) throws IOException {
        return Segment.open(disk, path)
                .orElseThrow(() ->
                        new JournalFault(
                                Code.DAMAGED_SEGMENT,
                                Segment.firstSeq(path),
                                "head of " + path.getFileName()));
    }

    private Segment lastOnDisk() throws IOException {
        List<Path> paths = paths();
        if (paths.isEmpty()) {
            return Segment.make(disk, folder, start);
        }
        Path path = paths.getLast();
        Optional<Segment> segment = Segment.open(disk, path);
        if (segment.isEmpty()) {
            return madeAgain(paths);
        }
        if (paths.size() == 1 && !segment.get().before().equals(start)) {
            segment.get().close();
            throw new JournalFault(Code.BROKEN_CHAIN, 1, "the journal of another station or epoch");
        }
        return segment.get();
    }

    /**
     * A segment whose making was cut short holds nothing yet; the one before it says what follows.
     */
    private Segment madeAgain(List<Path> paths) throws IOException {
        Path path = paths.getLast();
        long size = size(path);
        if (size > Segment.HEAD) {
            throw new JournalFault(
                    Code.DAMAGED_SEGMENT, Segment.firstSeq(path), "head of " + path.getFileName());
        }
        Head head = paths.size() == 1 ? start : endOf(paths.get(paths.size() - 2));
        if (head.seq() + 1 != Segment.firstSeq(path)) {
            throw new JournalFault(Code.GAP, head.seq() + 1, path.getFileName().toString());
        }
        return Segment.make(disk, folder, head);
    }

    private Head endOf(Path path) throws IOException {
        try (Segment segment = openKnown(path)) {
            Walk walk = walk(segment);
            long size = segment.file().size();
            while (walk.next(size).isPresent()) {
                // Each step verifies an entry.
            }
            return walk.head();
        }
    }

    private long size(Path path) throws IOException {
        try (DiskFile file = disk.open(path)) {
            return file.size();
        }
    }

    private List<Path> paths() throws IOException {
        return disk.list(folder).stream().filter(Segment::isOne).toList();
    }
}
