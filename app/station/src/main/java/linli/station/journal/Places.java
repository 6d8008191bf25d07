package linli.station.journal;

import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Where some entries lie, learned from whoever writes or passes them, so that reading an entry does
 * not begin with verifying all of its segment before it. Forced entries never move or change, so a
 * place once learned stays true.
 */
final class Places {

    /** Bytes of the file for each place that is remembered. */
    private static final int APART = 1 << 17;

    private final NavigableMap<Long, Tail> known = new ConcurrentSkipListMap<>();

    /** An entry of that many bytes ends there, and the next one follows. */
    void passed(Tail end, int bytes) {
        if (end.end() / APART != (end.end() - bytes) / APART) {
            known.put(end.head().seq() + 1, end);
        }
    }

    /** The nearest place in that segment after which the entry comes. */
    Optional<Tail> before(long seq, Path segment) {
        return Optional.ofNullable(known.floorEntry(seq))
                .map(java.util.Map.Entry::getValue)
                .filter(place -> place.segment().equals(segment));
    }
}
