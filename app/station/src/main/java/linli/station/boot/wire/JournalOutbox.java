package linli.station.boot.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import linli.contract.trust.Hash;
import linli.contract.v1.journal.JournalEntry;
import linli.contract.v1.journal.UploadBatch.UploadedEntry;
import linli.core.member.StationId;
import linli.station.journal.Entry;
import linli.station.journal.Head;
import linli.station.journal.Journal;
import linli.station.journal.Reading;
import linli.station.store.sync.Uploads;
import linli.station.sync.Acknowledged;
import linli.station.sync.OutgoingJournal;

/** The journal file as sync sends it. */
public final class JournalOutbox implements OutgoingJournal {

    private final StationId station;
    private final int epoch;
    private final Journal journal;
    private final Uploads uploads;
    private final AtomicReference<Optional<Acknowledged>> known =
            new AtomicReference<>(Optional.empty());

    /** Sends that journal; {@code uploads} keeps how far. */
    public JournalOutbox(StationId station, int epoch, Journal journal, Uploads uploads) {
        this.station = station;
        this.epoch = epoch;
        this.journal = journal;
        this.uploads = uploads;
    }

    @Override
    public int epoch() {
        return epoch;
    }

    @Override
    public long lastSeq() {
        return journal.head().seq();
    }

    @Override
    public List<UploadedEntry> after(long seq, int limit) {
        List<UploadedEntry> entries = new ArrayList<>();
        try (Reading reading = journal.reading(seq + 1)) {
            reading.upTo(seq + limit, entry -> entries.add(uploaded(entry)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    @Override
    public Hash hashOf(long seq) {
        Head head = journal.head();
        if (seq == 0) {
            return JournalEntry.genesis(station, epoch);
        }
        if (seq == head.seq()) {
            return new Hash(head.hash());
        }
        try {
            return new Hash(journal.entry(seq).orElseThrow().hash());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Acknowledged acknowledged() {
        Optional<Acknowledged> before = known.get();
        if (before.isPresent()) {
            return before.get();
        }
        Uploads.Confirmed kept = uploads.confirmed();
        known.compareAndSet(before, Optional.of(new Acknowledged(kept.generation(), kept.seq())));
        return known.get().orElseThrow();
    }

    @Override
    public void acknowledge(Acknowledged now) {
        uploads.keep(new Uploads.Confirmed(now.generation(), now.seq()));
        known.set(Optional.of(now));
    }

    private static UploadedEntry uploaded(Entry entry) {
        return new UploadedEntry(entry.header(), entry.payload(), new Hash(entry.hash()));
    }
}
