package linli.central.headquarters;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import linli.central.store.Journals.Stored;
import linli.central.store.Transaction;
import linli.contract.v1.journal.JournalHeader;
import linli.core.Outcome;
import linli.core.member.StationId;

/** Goes through one epoch of a journal. Its time never goes back, even where the clock did. */
final class JournalCursor {

    /** An entry and when it counts. */
    record Entry(long seq, Instant at, String act, JournalHeader header, byte[] payload) {}

    private final Transaction tx;
    private final StationId station;
    private final int epoch;
    private final int page;
    private final Queue<Stored> waiting = new ArrayDeque<>();
    private long last;
    private Instant latest = Instant.MIN;

    /** Goes on after the entry of seq {@code last}, 0 for the whole of it. */
    JournalCursor(Transaction tx, StationId station, int epoch, int page, long last) {
        this.tx = tx;
        this.station = station;
        this.epoch = epoch;
        this.page = page;
        this.last = last;
    }

    StationId station() {
        return station;
    }

    int epoch() {
        return epoch;
    }

    /** The next entry that can be read; nothing after the last. */
    Optional<Entry> next() {
        while (true) {
            if (waiting.isEmpty()) {
                waiting.addAll(tx.journals().after(station, epoch, last, page));
            }
            Stored stored = waiting.poll();
            if (stored == null) {
                return Optional.empty();
            }
            last = stored.seq();
            String text = new String(stored.header(), StandardCharsets.UTF_8);
            if (JournalHeader.read(text)
                    instanceof Outcome.Accepted<JournalHeader>(JournalHeader header)) {
                latest = header.occurredAt().isAfter(latest) ? header.occurredAt() : latest;
                return Optional.of(
                        new Entry(stored.seq(), latest, stored.act(), header, stored.payload()));
            }
        }
    }
}
