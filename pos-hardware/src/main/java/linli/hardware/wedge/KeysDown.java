package linli.hardware.wedge;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** Which keys are down: tells a key that repeats itself, and a release nobody is to see. */
final class KeysDown {

    /** No keyboard repeats a key sooner after it was pressed. */
    private static final long REPEATS_AFTER = Duration.ofMillis(180).toNanos();

    private final Set<String> down = new HashSet<>();
    private final Set<String> swallowed = new HashSet<>();
    private String last = "";
    private long lastAt;
    private boolean repeating;

    /**
     * Notes that a key went down; whether it only repeats itself. Only the key pressed last does,
     * so a release that was never seen, or never sent, matters little.
     */
    boolean repeats(String name, long nanos) {
        boolean held = name.equals(last) && down.contains(name);
        repeating = held && (repeating || nanos - lastAt >= REPEATS_AFTER);
        last = name;
        lastAt = nanos;
        down.add(name);
        if (!repeating) {
            swallowed.remove(name);
        }
        return repeating;
    }

    /** Keys of that burst that are still down: what comes of them is for nobody. */
    void swallow(Set<String> names) {
        names.stream().filter(down::contains).forEach(swallowed::add);
    }

    /** Whether what comes of that key is for nobody. */
    boolean isSwallowed(String name) {
        return swallowed.contains(name);
    }

    /** Notes that a key went up; whether that is for nobody. */
    boolean released(String name) {
        down.remove(name);
        return swallowed.remove(name);
    }

    void forget() {
        down.clear();
        last = "";
        swallowed.clear();
    }
}
