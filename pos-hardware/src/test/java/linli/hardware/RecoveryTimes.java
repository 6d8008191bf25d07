package linli.hardware;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long a device was away after it was plugged in again. */
public final class RecoveryTimes {

    private final List<Duration> times = new ArrayList<>();

    /** Runs {@code wait}, which returns when the device is back. */
    public void measure(Runnable wait) {
        long since = System.nanoTime();
        wait.run();
        times.add(Duration.ofNanos(System.nanoTime() - since));
    }

    /** Prints median and maximum. */
    public void report(String device, long seed) {
        Collections.sort(times);
        System.out.printf(
                "%s unplugged %,d times: back after %d ms at the median, %d ms at most, seed %d%n",
                device,
                times.size(),
                times.get(times.size() / 2).toMillis(),
                times.getLast().toMillis(),
                seed);
    }
}
