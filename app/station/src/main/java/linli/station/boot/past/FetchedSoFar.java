package linli.station.boot.past;

import java.io.IOException;
import linli.contract.trust.Hash;
import linli.contract.v1.journal.JournalEntry;
import linli.core.member.StationId;
import linli.station.boot.folder.SmallFile;

/**
 * How much of its own history a station got back for the epoch it is about to begin.
 *
 * @param number of the new epoch
 * @param entries that are here, in all
 * @param epoch that is being fetched, 0 before the first
 * @param seq of the last entry of it that is here
 * @param hash of that entry; empty if there is none
 */
record FetchedSoFar(int number, long entries, int epoch, long seq, String hash) {

    private static final int PARTS = 5;

    /** What was kept for that epoch; nothing if it was for another one. */
    static FetchedSoFar in(SmallFile file, int number) throws IOException {
        FetchedSoFar nothing = new FetchedSoFar(number, 0, 0, 0, "");
        return file.read()
                .map(text -> text.split(" ", PARTS))
                .filter(parts -> parts.length == PARTS)
                .map(parts ->
                        new FetchedSoFar(
                                Integer.parseInt(parts[0]),
                                Long.parseLong(parts[1]),
                                Integer.parseInt(parts[2]),
                                Long.parseLong(parts[3]),
                                parts[4]))
                .filter(kept -> kept.number() == number)
                .orElse(nothing);
    }

    /** Keeps it: after a break it goes on from here. */
    void keep(SmallFile file) throws IOException {
        file.keep(number + " " + entries + " " + epoch + " " + seq + " " + hash);
    }

    /** The same at the beginning of an epoch, unless it is in that one already. */
    FetchedSoFar in(int next, StationId station) {
        return next == epoch
                ? this
                : new FetchedSoFar(
                        number, entries, next, 0, JournalEntry.genesis(station, next).hex());
    }

    /** The same with the entry that follows. */
    FetchedSoFar after(JournalEntry entry) {
        return new FetchedSoFar(number, entries + 1, epoch, seq + 1, entry.hash().hex());
    }

    /** The hash that the next entry follows. */
    Hash head() {
        return new Hash(hash);
    }
}
