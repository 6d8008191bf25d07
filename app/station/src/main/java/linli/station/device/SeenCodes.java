package linli.station.device;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import linli.contract.code.MemberCode;

/**
 * The member codes that were accepted here. A code that was seen to die stays dead, also if the
 * clock goes back; so does one that was used before this program started.
 */
final class SeenCodes {

    private static final int KEPT = 20_000;

    private final Predicate<String> usedBefore;
    private final Map<String, Instant> alive = new LinkedHashMap<>();
    private final Map<String, Instant> dead = new LinkedHashMap<>();

    SeenCodes(Predicate<String> usedBefore) {
        this.usedBefore = usedBefore;
    }

    /** Whether that code, which is good by its own word, may be accepted; it is remembered. */
    synchronized boolean accepts(MemberCode code, Instant now) {
        bury(now);
        String serial = code.serial();
        if (alive.containsKey(serial)) {
            return true;
        }
        if (isDead(code)) {
            return false;
        }
        alive.put(serial, code.dies());
        return true;
    }

    /** Whether that code was seen to die, or was used before this program started. */
    synchronized boolean isDead(MemberCode code) {
        return dead.containsKey(code.serial()) || usedBefore.test(code.serial());
    }

    /** Notes what time it is, so that no earlier time can come after it for codes seen so far. */
    synchronized void bury(Instant now) {
        Iterator<Map.Entry<String, Instant>> codes = alive.entrySet().iterator();
        while (codes.hasNext()) {
            Map.Entry<String, Instant> code = codes.next();
            if (now.isAfter(code.getValue())) {
                dead.put(code.getKey(), code.getValue());
                codes.remove();
            }
        }
        Iterator<String> oldest = dead.keySet().iterator();
        for (int surplus = dead.size() - KEPT; surplus > 0; surplus--) {
            oldest.next();
            oldest.remove();
        }
    }
}
