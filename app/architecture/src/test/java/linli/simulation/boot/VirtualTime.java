package linli.simulation.boot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;
import linli.station.sync.Timer;

/** Time that passes only when it is told to: what was planned runs in its order, on one thread. */
final class VirtualTime implements InstantSource, Timer {

    private record Plan(Instant at, long number, Runnable task) {}

    private final PriorityQueue<Plan> plans =
            new PriorityQueue<>(Comparator.comparing(Plan::at).thenComparingLong(Plan::number));
    private Instant now;
    private long number;

    VirtualTime(Instant start) {
        now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void after(Duration delay, Runnable task) {
        plans.add(new Plan(now.plus(delay), number++, task));
    }

    /** Lets so much time pass, and runs what becomes due in it. */
    void pass(Duration time) {
        Instant end = now.plus(time);
        while (!plans.isEmpty() && !plans.peek().at().isAfter(end)) {
            Plan next = plans.poll();
            now = now.isBefore(next.at()) ? next.at() : now;
            next.task().run();
        }
        now = now.isBefore(end) ? end : now;
    }

    /** Lets time pass in which nothing that was planned runs: everybody slept. */
    void skip(Duration time) {
        now = now.plus(time);
    }
}
