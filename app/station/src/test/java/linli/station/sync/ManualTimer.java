package linli.station.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A timer that a test turns by hand, and the clock that goes with it. */
final class ManualTimer implements Timer, InstantSource {

    private record Task(Instant at, Runnable body) {}

    private final List<Task> tasks = new ArrayList<>();
    private Instant now;

    ManualTimer(Instant start) {
        this.now = start;
    }

    @Override
    public synchronized void after(Duration delay, Runnable task) {
        tasks.add(new Task(now.plus(delay), task));
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    synchronized void turnTo(Instant instant) {
        now = instant;
    }

    /** Runs what is due within that time, in order; what it plans in turn, too. */
    void pass(Duration time) {
        Instant end = instant().plus(time);
        for (Runnable next = due(end); next != IDLE; next = due(end)) {
            next.run();
        }
        turnTo(end);
    }

    private static final Runnable IDLE = () -> {};

    private synchronized Runnable due(Instant end) {
        return tasks.stream()
                .min(Comparator.comparing(Task::at))
                .filter(task -> !task.at().isAfter(end))
                .map(this::taken)
                .orElse(IDLE);
    }

    private Runnable taken(Task task) {
        tasks.remove(task);
        now = now.isAfter(task.at()) ? now : task.at();
        return task.body();
    }
}
