package linli.station.sync;

import java.util.Optional;

/**
 * How far a snapshot has come: the first of a new station, or the one of a central that was
 * restored.
 *
 * @param received members that are here
 * @param of how many there will be; empty until the central has said so
 */
public record SnapshotProgress(long received, Optional<Long> of) {}
