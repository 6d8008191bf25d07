package linli.station.boot.past;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import linli.contract.trust.MemberKey;
import linli.contract.v1.journal.JournalEntry;
import linli.contract.v1.journal.JournalHeads;
import linli.contract.v1.journal.JournalHeads.EpochHead;
import linli.contract.v1.journal.UploadBatch;
import linli.contract.v1.journal.UploadBatch.UploadedEntry;
import linli.core.Outcome;
import linli.core.member.MemberId;
import linli.core.member.StationId;
import linli.station.boot.past.EpochChange.History;
import linli.station.journal.MemberKeyFile;
import linli.station.sync.SyncFault;

/**
 * Fetches a station's own entries page by page. Each must continue the chain from the genesis of
 * its epoch, and the last one must have the hash that the central signed: a page that was changed,
 * cut or mixed up on its way does not pass.
 */
final class HistoryFetch {

    private final StationId station;
    private final History history;
    private final MemberKeyFile keys;
    private FetchedSoFar soFar;

    HistoryFetch(StationId station, History history, MemberKeyFile keys, FetchedSoFar soFar) {
        this.station = station;
        this.history = history;
        this.keys = keys;
        this.soFar = soFar;
    }

    /** Told how far it is, after each page. */
    @FunctionalInterface
    public interface Kept {
        void keep(FetchedSoFar soFar) throws IOException;
    }

    /** Whether everything up to those heads is here. */
    public boolean isAt(JournalHeads heads) {
        EpochHead last = heads.epochs().getLast();
        return last.epoch() == soFar.epoch() && last.seq() == soFar.seq();
    }

    /** Fetches an epoch to its head; refused with {@link SyncFault}. */
    public Outcome<Long> upTo(EpochHead head, Consumer<JournalEntry> reader, Kept kept)
            throws IOException {
        if (head.epoch() < soFar.epoch()) {
            return Outcome.of(soFar.entries());
        }
        soFar = soFar.in(head.epoch(), station);
        while (soFar.seq() < head.seq()) {
            Outcome<UploadBatch> page = history.page(head.epoch(), soFar.seq());
            if (!(page instanceof Outcome.Accepted<UploadBatch>(UploadBatch batch))) {
                return page.map(unreachable -> 0L);
            }
            keep(batch.memberKeys());
            if (!take(batch, head, reader)) {
                return Outcome.refused(SyncFault.HISTORY_UNTRUE);
            }
            kept.keep(soFar);
        }
        return soFar.hash().equals(head.hash().hex())
                ? Outcome.of(soFar.entries())
                : Outcome.refused(SyncFault.HISTORY_UNTRUE);
    }

    private boolean take(UploadBatch batch, EpochHead head, Consumer<JournalEntry> reader) {
        for (UploadedEntry uploaded : batch.entries()) {
            if (soFar.seq() == head.seq()) {
                return true;
            }
            if (!(uploaded.after(soFar.head())
                    instanceof Outcome.Accepted<JournalEntry>(JournalEntry entry))) {
                return false;
            }
            reader.accept(entry);
            soFar = soFar.after(entry);
        }
        return !batch.entries().isEmpty();
    }

    private void keep(Map<MemberId, MemberKey> told) throws IOException {
        Map<MemberId, String> known = new HashMap<>();
        told.forEach((member, key) -> known.put(member, key.toBase64()));
        keys.keep(known);
    }
}
