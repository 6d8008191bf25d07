package linli.station.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How journal and feed stand, always on screen.
 *
 * @param since when {@code network} became what it is
 * @param unsent entries that the central has not confirmed
 * @param oldestUnsent when the first of them happened
 * @param clockOffset how far the central's clock is ahead of this machine's, to about a second
 * @param journalFault why the journal does not move, if so
 * @param feedFault why the feed does not move, or what of it was not taken, if so
 * @param snapshot how far a snapshot has come, if one is under way
 */
public record SyncStatus(
        Network network,
        Instant since,
        long unsent,
        Optional<Instant> oldestUnsent,
        Optional<Duration> clockOffset,
        Optional<SyncFault> journalFault,
        Optional<SyncFault> feedFault,
        Optional<SnapshotProgress> snapshot) {

    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(90);

    /** The same, with a fault of what came by the feed unless it has another one. */
    public SyncStatus orFeedFault(SyncFault fault) {
        return new SyncStatus(
                network,
                since,
                unsent,
                oldestUnsent,
                clockOffset,
                journalFault,
                feedFault.or(() -> Optional.of(fault)),
                snapshot);
    }

    /** Clocks that are so far apart that it must be shown, though everything goes on. */
    public Optional<SyncFault> clockFault() {
        return isClockWrong() ? Optional.of(SyncFault.CLOCK_REFUSED) : Optional.empty();
    }

    /** Whether the clocks are so far apart that it must be shown. */
    public boolean isClockWrong() {
        return clockOffset
                .map(Duration::abs)
                .filter(off -> off.compareTo(CLOCK_TOLERANCE) > 0)
                .isPresent();
    }
}
