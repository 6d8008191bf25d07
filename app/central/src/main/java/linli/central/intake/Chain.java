package linli.central.intake;

import java.util.ArrayList;
import java.util.List;
import linli.central.store.Journals;
import linli.central.store.Journals.Head;
import linli.contract.Malformed;
import linli.contract.trust.Hash;
import linli.contract.v1.journal.JournalEntry;
import linli.contract.v1.journal.JournalHeader;
import linli.contract.v1.journal.UploadBatch;
import linli.contract.v1.journal.UploadBatch.UploadedEntry;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.member.StationId;

/**
 * What of a station's journal is held, and what of an upload continues it. Entries that are held
 * already are compared by their hashes, which stand for their whole history.
 */
final class Chain {

    private final StationId station;
    private final int epoch;
    private final long seq;
    private final Hash head;

    private Chain(StationId station, int epoch, long seq, Hash head) {
        this.station = station;
        this.epoch = epoch;
        this.seq = seq;
        this.head = head;
    }

    /** What is held of that epoch. */
    static Chain held(StationId station, int epoch, List<Head> heads) {
        return heads.stream()
                .filter(head -> head.epoch() == epoch)
                .findFirst()
                .map(known -> new Chain(station, epoch, known.seq(), hash(known.hash())))
                .orElseGet(
                        () -> new Chain(station, epoch, 0, JournalEntry.genesis(station, epoch)));
    }

    /** The last seq held, 0 if none. */
    long seq() {
        return seq;
    }

    /** The hash that the next entry follows. */
    Hash head() {
        return head;
    }

    /** What is held once those entries are added. */
    Chain with(List<JournalEntry> fresh) {
        if (fresh.isEmpty()) {
            return this;
        }
        JournalEntry last = fresh.getLast();
        return new Chain(station, epoch, last.header().seq(), last.hash());
    }

    /** The headers of all entries, each of this station and epoch, and without gaps. */
    Outcome<List<JournalHeader>> headers(UploadBatch batch) {
        List<JournalHeader> headers = new ArrayList<>();
        for (UploadedEntry entry : batch.entries()) {
            switch (JournalHeader.read(entry.headerText())) {
                case Outcome.Refused<JournalHeader>(Refusal refusal) -> {
                    return Outcome.refused(at(refusal, headers.size()));
                }
                case Outcome.Accepted<JournalHeader>(JournalHeader header) -> {
                    if (!header.station().equals(station) || header.epoch() != epoch) {
                        return Outcome.refused(IntakeRefusal.FOREIGN_ENTRY);
                    }
                    if (!headers.isEmpty() && header.seq() != headers.getLast().seq() + 1) {
                        return Outcome.refused(IntakeRefusal.BROKEN_CHAIN);
                    }
                    headers.add(header);
                }
            }
        }
        return Outcome.of(headers);
    }

    /** The entries that are not held yet; {@code first} is not after the next seq. */
    Outcome<List<JournalEntry>> fresh(UploadBatch batch, long first, Journals journals) {
        List<Hash> known = first == seq + 1 ? List.of(head) : known(batch, first, journals);
        List<JournalEntry> fresh = new ArrayList<>();
        Hash prev = known.getFirst();
        for (int i = 0; i < batch.entries().size(); i++) {
            switch (batch.entries().get(i).after(prev)) {
                case Outcome.Refused<JournalEntry>(Refusal refusal) -> {
                    return Outcome.refused(broken(refusal, i));
                }
                case Outcome.Accepted<JournalEntry>(JournalEntry entry) -> {
                    if (first + i > seq) {
                        fresh.add(entry);
                    } else if (!entry.hash().equals(known.get(i + 1))) {
                        return Outcome.refused(IntakeRefusal.JOURNAL_FORK);
                    }
                    prev = entry.hash();
                }
            }
        }
        return Outcome.of(fresh);
    }

    /** The hash before the first entry, and those of its entries that are held. */
    private List<Hash> known(UploadBatch batch, long first, Journals journals) {
        long last = Math.min(seq, first + batch.entries().size() - 1);
        List<Hash> known = new ArrayList<>();
        if (first == 1) {
            known.add(JournalEntry.genesis(station, epoch));
        }
        journals.hashes(station, epoch, first - 1, last).forEach(held -> known.add(hash(held)));
        return known;
    }

    private static Refusal broken(Refusal refusal, int index) {
        return refusal instanceof Malformed(Malformed.Reason reason, String place)
                        && reason == Malformed.Reason.WRONG_HASH
                ? IntakeRefusal.BROKEN_CHAIN
                : at(refusal, index);
    }

    static Refusal at(Refusal refusal, int index) {
        return refusal instanceof Malformed(Malformed.Reason reason, String place)
                ? new Malformed(reason, "entries[" + index + "]." + place)
                : refusal;
    }

    private static Hash hash(byte[] bytes) {
        return new Hash(java.util.HexFormat.of().formatHex(bytes));
    }
}
