package linli.central.feed;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import linli.core.member.StationId;

/**
 * Wakes requests that wait for news of a station, in this process. Where time is simulated, a
 * subclass lets it pass instead of waiting.
 */
public class Bell {

    private final Map<StationId, Semaphore> waiting = new ConcurrentHashMap<>();

    /** There is news for the station. */
    public void ring(StationId station) {
        Semaphore bell = waiting.get(station);
        if (bell != null) {
            bell.release();
        }
    }

    /** Waits until it rings or the time is over. Rings before this call may end it too. */
    public void await(StationId station, Duration atMost) throws InterruptedException {
        Semaphore bell = waiting.computeIfAbsent(station, id -> new Semaphore(0));
        if (bell.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }
}
