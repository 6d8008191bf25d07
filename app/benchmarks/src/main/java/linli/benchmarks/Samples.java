package linli.benchmarks;

import java.util.Arrays;

/** How long something took, many times; in nanoseconds. */
public final class Samples {

    private long[] nanos = new long[1024];
    private int count;

    /** Adds how long it took once. */
    public void add(long duration) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = duration;
    }

    /** Adds all of others. */
    public void addAll(Samples others) {
        for (int i = 0; i < others.count; i++) {
            add(others.nanos[i]);
        }
    }

    /** How many there are. */
    public int count() {
        return count;
    }

    /** Half took longer. */
    public long median() {
        return at(50);
    }

    /** One in a hundred took longer. */
    public long p99() {
        return at(99);
    }

    /** Nothing took longer. */
    public long longest() {
        return at(100);
    }

    private long at(int percent) {
        if (count == 0) {
            throw new IllegalStateException("Nothing was measured");
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[Math.min(count - 1, (int) ((long) count * percent / 100))];
    }
}
