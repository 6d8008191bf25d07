package linli.station.journal;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import linli.station.journal.JournalFault.Code;

/** A place in the journal to read from, which can go on when more has been written. */
public final class Reading implements Closeable {

    private final Segments segments;
    private final Supplier<Tail> tail;
    private long next;
    private Optional<Walk> walk = Optional.empty();

    Reading(Segments segments, long from, Supplier<Tail> tail) {
        this.segments = segments;
        this.next = from;
        this.tail = tail;
    }

    /** The number of the entry that comes next. */
    public long next() {
        return next;
    }

    /**
     * Gives entries up to and including {@code seq}, or the head if that is earlier, to {@code
     * reader}.
     *
     * @throws JournalFault if one of them is damaged
     */
    public void upTo(long seq, Consumer<Entry> reader) throws IOException {
        long last = Math.min(seq, tail.get().head().seq());
        while (next <= last) {
            reader.accept(read());
        }
    }

    @Override
    public void close() throws IOException {
        if (walk.isPresent()) {
            walk.get().segment().close();
            walk = Optional.empty();
        }
    }

    private Entry read() throws IOException {
        if (walk.isEmpty()) {
            walk = Optional.of(segments.walkTo(next));
        }
        Walk here = walk.get();
        Optional<Entry> entry = here.next(readable(here));
        while (entry.isPresent() && entry.get().seq() < next) {
            entry = here.next(readable(here));
        }
        if (entry.isPresent()) {
            next++;
            return entry.get();
        }
        walk = Optional.of(following(here));
        return read();
    }

    private Walk following(Walk here) throws IOException {
        Head head = here.head();
        Segment segment = segments.holding(head.seq() + 1);
        Optional<Code> fault = Optional.empty();
        if (here.offset() < here.written(here.segment().file().size())) {
            fault = Optional.of(Code.DAMAGED_RECORD);
        } else if (segment.path().equals(here.segment().path())) {
            fault = Optional.of(Code.GAP);
        } else if (!segment.before().equals(head)) {
            fault = Optional.of(Code.BROKEN_CHAIN);
        }
        if (fault.isPresent()) {
            segment.close();
            throw new JournalFault(fault.get(), head.seq() + 1, here.place());
        }
        here.segment().close();
        return segments.walk(segment);
    }

    /** A segment that is still written is readable only as far as it was forced. */
    private long readable(Walk here) throws IOException {
        Tail now = tail.get();
        return now.segment().equals(here.segment().path())
                ? now.end()
                : here.segment().file().size();
    }
}
