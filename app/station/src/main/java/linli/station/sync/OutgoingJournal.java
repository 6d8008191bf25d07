package linli.station.sync;

import java.util.List;
import linli.contract.trust.Hash;
import linli.contract.v1.journal.UploadBatch.UploadedEntry;

/**
 * The journal as it goes out. Called on sync's own threads, beside the one that appends; those
 * threads are never interrupted.
 */
public interface OutgoingJournal {

    /** The epoch that is being written, from 1. */
    int epoch();

    /** The last entry on disk, 0 if there is none. */
    long lastSeq();

    /** The entries that follow {@code seq}, in order, at most {@code limit}, exactly as written. */
    List<UploadedEntry> after(long seq, int limit);

    /** The hash of that entry, from 0 (the genesis of the epoch) to {@link #lastSeq}. */
    Hash hashOf(long seq);

    /** How far the central confirmed the journal, as last kept. */
    Acknowledged acknowledged();

    /**
     * Keeps how far the central confirmed the journal. It may fall, when the central was restored
     * from a backup.
     */
    void acknowledge(Acknowledged acknowledged);
}
