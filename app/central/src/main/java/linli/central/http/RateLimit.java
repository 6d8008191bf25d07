package linli.central.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often each caller may ask: a bucket of requests that refills steadily. Callers not seen for
 * longest are forgotten first, with their buckets full again.
 */
public final class RateLimit {

    private static final int CALLERS = 10_000;

    private record Bucket(long microRequests, Instant filled) {}

    private final InstantSource clock;
    private final int burst;
    private final int perSecond;
    private final Map<String, Bucket> buckets =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > CALLERS;
                }
            };

    /** Up to {@code burst} requests at once, and {@code perSecond} over time. */
    public RateLimit(InstantSource clock, int burst, int perSecond) {
        this.clock = clock;
        this.burst = burst;
        this.perSecond = perSecond;
    }

    /** Whether the caller may ask now; if so, it counts. */
    public synchronized boolean admits(String caller) {
        Instant now = clock.instant();
        Bucket bucket = buckets.getOrDefault(caller, new Bucket(burst * 1_000_000L, now));
        long elapsedMicros = Math.max(0, micros(Duration.between(bucket.filled(), now)));
        long filled =
                Math.min(burst * 1_000_000L, bucket.microRequests() + elapsedMicros * perSecond);
        boolean admitted = filled >= 1_000_000L;
        buckets.put(caller, new Bucket(admitted ? filled - 1_000_000L : filled, now));
        return admitted;
    }

    private static long micros(Duration elapsed) {
        return Math.min(elapsed.toSeconds(), 3600) * 1_000_000L + elapsed.toNanosPart() / 1000;
    }
}
