package linli.station.boot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import linli.station.print.Delay;

/** Delays that end when a test says so. */
final class ManualDelay implements Delay {

    private final List<Runnable> waiting = new ArrayList<>();

    @Override
    public void after(Duration delay, Runnable task) {
        waiting.add(task);
    }

    /** All delays end. */
    void pass() {
        List<Runnable> due = List.copyOf(waiting);
        waiting.clear();
        due.forEach(Runnable::run);
    }
}
