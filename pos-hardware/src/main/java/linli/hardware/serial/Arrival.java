package linli.hardware.serial;

import java.time.Instant;

/** What the reading thread of a connection found, in order. */
sealed interface Arrival {

    /** Bytes came; handed over, never compared. */
    @SuppressWarnings("ArrayRecordComponent")
    record Came(byte[] bytes, Instant at) implements Arrival {}

    /** Nothing came, and nothing waits. */
    record Quiet(Instant at) implements Arrival {}
}
