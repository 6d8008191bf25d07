package linli.station.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linli.contract.trust.Hash;
import linli.contract.v1.journal.JournalEntry;
import linli.contract.v1.journal.JournalHeader;
import linli.contract.v1.journal.UploadBatch.UploadedEntry;
import linli.core.act.ActId;
import linli.core.member.StationId;

/** A station's journal without a disk. */
final class MemoryJournal implements OutgoingJournal {

    static final Instant FIRST = Instant.parse("2026-11-22T01:00:00Z");

    private final StationId station;
    private final List<JournalEntry> entries = new ArrayList<>();
    private Acknowledged acknowledged = Acknowledged.NOTHING;

    MemoryJournal(StationId station) {
        this.station = station;
    }

    synchronized void append(String payload) {
        append("NOTE", payload);
    }

    synchronized void append(String type, String payload) {
        long seq = entries.size() + 1L;
        JournalHeader header =
                new JournalHeader(
                        station,
                        1,
                        seq,
                        new ActId("act-" + seq),
                        type,
                        FIRST.plusSeconds(seq),
                        LocalDate.of(2026, 11, 22),
                        "wang",
                        Optional.empty(),
                        0);
        entries.add(JournalEntry.seal(header, payload, hashOf(seq - 1)));
    }

    synchronized void forget(int count) {
        entries.subList(entries.size() - count, entries.size()).clear();
    }

    @Override
    public int epoch() {
        return 1;
    }

    @Override
    public synchronized long lastSeq() {
        return entries.size();
    }

    @Override
    public synchronized List<UploadedEntry> after(long seq, int limit) {
        return entries.stream().skip(seq).limit(limit).map(UploadedEntry::of).toList();
    }

    @Override
    public synchronized Hash hashOf(long seq) {
        return seq == 0
                ? JournalEntry.genesis(station, 1)
                : entries.get(Math.toIntExact(seq - 1)).hash();
    }

    @Override
    public synchronized Acknowledged acknowledged() {
        return acknowledged;
    }

    @Override
    public synchronized void acknowledge(Acknowledged now) {
        acknowledged = now;
    }
}
