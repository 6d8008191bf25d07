package linli.station.sync;

import java.time.Duration;
import java.util.Optional;

/** How one turn of uploading or reading ended. */
sealed interface Step {

    /** Something moved, and there may be more at once. */
    record Moved() implements Step {}

    /**
     * There was nothing to do.
     *
     * @param again after how long to look again; empty to wait until somebody says so
     */
    record Idle(Optional<Duration> again) implements Step {}

    /** It did not work. */
    record Failed(SyncFault fault) implements Step {}
}
