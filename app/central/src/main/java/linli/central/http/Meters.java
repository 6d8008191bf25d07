package linli.central.http;

import io.helidon.metrics.api.Counter;
import io.helidon.metrics.api.Gauge;
import io.helidon.metrics.api.MeterRegistry;
import io.helidon.metrics.api.Metrics;
import io.helidon.metrics.api.Tag;
import io.helidon.webserver.observe.metrics.MetricsObserver;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What the server counts while it runs. */
public final class Meters implements AutoCloseable {

    private final MeterRegistry registry = Metrics.globalRegistry();
    private final AtomicLong lagSeconds = new AtomicLong();

    private final Gauge<Long> lag;

    /** Counts on from what the process counted before. */
    public Meters() {
        lag =
                registry.getOrCreate(
                        Gauge.builder("linli.intake.lag.seconds", lagSeconds::get)
                                .description("Age of the last entry taken in, when it came"));
    }

    /** Entries were taken in; the last of them was {@code lagSeconds} old. */
    public void tookIn(int entries, long lagSeconds) {
        registry.getOrCreate(
                        Counter.builder("linli.intake.entries")
                                .description("Journal entries taken in"))
                .increment(entries);
        this.lagSeconds.set(lagSeconds);
    }

    /** A request was refused. */
    void refused(String code) {
        registry.getOrCreate(
                        Counter.builder("linli.refusals")
                                .description("Requests refused, by code")
                                .tags(List.of(Tag.create("code", code))))
                .increment();
    }

    MetricsObserver observer() {
        return MetricsObserver.builder().meterRegistry(registry).build();
    }

    @Override
    public void close() {
        registry.remove(lag);
    }
}
