package linli.core.dispute;

import java.util.List;
import java.util.function.Consumer;
import linli.core.Outcome;

/** What the central disputes of what this station wrote. */
public interface Disputes {

    /** So many are shown at once. */
    int MOST = 100;

    /**
     * Those that nobody decided, then those decided last; at most {@link #MOST}. The reply comes
     * later, exactly once, on the screen's own thread.
     */
    void all(Consumer<Outcome<List<DisputedEntry>>> reply);
}
