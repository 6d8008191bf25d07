package linli.hardware;

import java.time.Duration;
import java.util.Optional;

/** Tells the second reading of one code from a second scan: the same within a moment is one. */
public final class RepeatFilter {

    private final Duration window;
    private Optional<Scan> last = Optional.empty();

    /** Takes the same bytes again within {@code window} of the last accepted scan as a repeat. */
    public RepeatFilter(Duration window) {
        this.window = window;
    }

    /**
     * Whether {@code scan} only repeats the last accepted one; if not, it becomes the last. A clock
     * that went back makes no repeats.
     */
    public boolean repeats(Scan scan) {
        boolean repeated = last.filter(before -> isRepeat(before, scan)).isPresent();
        if (!repeated) {
            last = Optional.of(scan);
        }
        return repeated;
    }

    private boolean isRepeat(Scan before, Scan scan) {
        Duration between = Duration.between(before.at(), scan.at());
        return before.raw().equals(scan.raw())
                && !between.isNegative()
                && between.compareTo(window) < 0;
    }
}
