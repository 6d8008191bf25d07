package linli.station.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Goes over a segment entry by entry and checks each against its checksum and the chain. */
final class Walk {

    private static final int PART = 1 << 16;

    private final Segment segment;
    private final Window window;
    private final Places places;
    private long offset;
    private Head head;

    /** A walk that begins at {@code start} and remembers some of the places it comes by. */
    Walk(Segment segment, Tail start, Places places) {
        this.segment = segment;
        this.window = new Window(segment.file());
        this.places = places;
        this.offset = start.end();
        this.head = start.head();
    }

    /**
     * The next entry; empty if what follows, up to {@code end}, is no whole entry.
     *
     * @throws JournalFault if a whole entry follows that does not continue the chain
     */
    Optional<Entry> next(long end) throws IOException {
        int length = wholeAt(offset, end);
        if (length == 0) {
            return Optional.empty();
        }
        Entry entry = Frames.decode(window.bytes(), window.at(offset) + Frames.HEAD, length);
        if (!entry.follows(head)) {
            var code =
                    entry.seq() == head.seq() + 1
                            ? JournalFault.Code.BROKEN_CHAIN
                            : JournalFault.Code.GAP;
            throw new JournalFault(code, head.seq() + 1, place());
        }
        offset += Frames.HEAD + length;
        head = entry.asHead();
        places.passed(new Tail(head, segment.path(), offset), Frames.HEAD + length);
        return Optional.of(entry);
    }

    /**
     * Where nothing but zeros follows up to {@code end}, which are room for entries to come; the
     * place where the walk stands if there is nothing else at all.
     */
    long written(long end) throws IOException {
        long written = offset;
        for (long at = offset; at < end; at += PART) {
            int count = (int) Math.min(PART, end - at);
            if (!window.shows(at, count, end)) {
                return end;
            }
            for (int i = count - 1; i >= 0; i--) {
                if (window.bytes()[window.at(at) + i] != 0) {
                    written = at + i + 1;
                    break;
                }
            }
        }
        return written;
    }

    /**
     * Whether any whole entry with a later number begins behind the place where the walk stands.
     */
    boolean anythingBehind(long written, long end) throws IOException {
        for (long at = offset + 1; at < written; at++) {
            if (wholeAt(at, end) > 0
                    && Frames.seq(window.bytes(), window.at(at) + Frames.HEAD) > head.seq()) {
                return true;
            }
        }
        return false;
    }

    /** Where the walk stands, in bytes from the start of the file. */
    long offset() {
        return offset;
    }

    /** The last entry it passed. */
    Head head() {
        return head;
    }

    /** The segment it walks over. */
    Segment segment() {
        return segment;
    }

    String place() {
        return segment.path().getFileName() + " at byte " + offset;
    }

    private int wholeAt(long at, long end) throws IOException {
        if (at + Frames.HEAD > end || !window.shows(at, Frames.HEAD, end)) {
            return 0;
        }
        ByteBuffer frame = ByteBuffer.wrap(window.bytes());
        int length = frame.getInt(window.at(at));
        int crc = frame.getInt(window.at(at) + Integer.BYTES);
        if (!Frames.plausible(length) || at + Frames.HEAD + length > end) {
            return 0;
        }
        if (!window.shows(at, Frames.HEAD + length, end)) {
            return 0;
        }
        int body = window.at(at) + Frames.HEAD;
        return Frames.crc(window.bytes(), body, length) == crc ? length : 0;
    }
}
