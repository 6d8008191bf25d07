package linli.simulation.boot;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What people at the counters tried and what they were shown as done, remembered by nobody else.
 */
final class Witness {

    private final Set<String> tried = new HashSet<>();
    private final Map<String, String> shown = new HashMap<>();

    void tries(String act) {
        tried.add(act);
    }

    void isShown(String act, String station) {
        shown.put(act, station);
    }

    /** The disk that had them is gone. */
    void forgive(Set<String> acts) {
        shown.keySet().removeAll(acts);
    }

    /** What is left of that machine's acts is elsewhere. */
    void moved(String machine) {
        shown.replaceAll((act, where) -> where.equals(machine) ? "" : where);
    }

    boolean wasTried(String act) {
        return tried.contains(act);
    }

    Map<String, String> shown() {
        return shown;
    }
}
