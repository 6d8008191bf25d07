package linli.benchmarks.central;

import java.util.concurrent.atomic.AtomicLong;
import linli.benchmarks.Figure;
import linli.benchmarks.Samples;

/** What all stations measured together. */
final class LoadFigures {

    private final Samples acknowledged = new Samples();
    private final Samples told = new Samples();
    private final Samples spread = new Samples();
    private final AtomicLong acts = new AtomicLong();
    private final AtomicLong refusals = new AtomicLong();

    /** An upload of that many acts was acknowledged after so many nanoseconds. */
    void acknowledged(int count, long nanos) {
        acts.addAndGet(count);
        synchronized (acknowledged) {
            acknowledged.add(nanos);
        }
    }

    /** The feed told of an act of its own station, so long after it was acknowledged. */
    void told(long nanos) {
        synchronized (told) {
            told.add(nanos);
        }
    }

    /** A change by headquarters reached a station. */
    void spread(long nanos) {
        synchronized (spread) {
            spread.add(nanos);
        }
    }

    /** The central could not answer just then, and was asked again. */
    void refused() {
        refusals.incrementAndGet();
    }

    long acts() {
        return acts.get();
    }

    long refusals() {
        return refusals.get();
    }

    int spread() {
        synchronized (spread) {
            return spread.count();
        }
    }

    /** Median and 99th percentile of each, none if nothing was measured. */
    String acknowledgedText() {
        return text(acknowledged);
    }

    String toldText() {
        return text(told);
    }

    String spreadText() {
        return text(spread);
    }

    private static String text(Samples samples) {
        synchronized (samples) {
            return samples.count() == 0
                    ? "—"
                    : Figure.ms(samples.median()) + " / " + Figure.ms(samples.p99());
        }
    }
}
