package linli.station.sync;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Repeats one kind of step, never two at a time: at once while it moves, after a pause when idle,
 * ever more rarely while it fails, and when woken.
 */
final class Lane implements AutoCloseable {

    /** What a lane does after a step with nothing to do. */
    enum WhenIdle {
        /** Waits to be woken. */
        REST,
        /** Goes on after a second: the step itself waits for news. */
        ASK_AGAIN
    }

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Supplier<Step> work;
    private final Consumer<Step> report;
    private final WhenIdle whenIdle;
    private final Timer timer;
    private final Backoff backoff;
    private final ReentrantLock working = new ReentrantLock();

    private long ticket;
    private int failures;
    private boolean running;
    private boolean wokenMeanwhile;
    private volatile boolean closed;

    Lane(
            Supplier<Step> work,
            Consumer<Step> report,
            WhenIdle whenIdle,
            Timer timer,
            Backoff backoff) {
        this.work = work;
        this.report = report;
        this.whenIdle = whenIdle;
        this.timer = timer;
        this.backoff = backoff;
    }

    /** Takes a step as soon as possible, also in the middle of waiting after a failure. */
    synchronized void wake() {
        if (running) {
            wokenMeanwhile = true;
        } else {
            schedule(Duration.ZERO);
        }
    }

    /** Takes a step as soon as possible, but stays out of a wait after a failure. */
    synchronized void nudge() {
        if (failures == 0) {
            wake();
        }
    }

    /** Ends the lane: waits for a step that is being taken, and takes no other. */
    @Override
    public void close() {
        closed = true;
        working.lock();
        working.unlock();
    }

    private synchronized void schedule(Duration delay) {
        if (!closed) {
            long mine = ++ticket;
            timer.after(delay, () -> run(mine));
        }
    }

    private synchronized boolean begin(long mine) {
        boolean valid = mine == ticket && !running && !closed;
        if (valid) {
            running = true;
            wokenMeanwhile = false;
        }
        return valid;
    }

    private void run(long mine) {
        if (!begin(mine)) {
            return;
        }
        working.lock();
        try {
            Step step = closed ? new Step.Idle() : work.get();
            end(step);
            if (!closed) {
                report.accept(step);
            }
        } finally {
            working.unlock();
        }
    }

    private synchronized void end(Step step) {
        running = false;
        failures = step instanceof Step.Failed ? failures + 1 : 0;
        switch (step) {
            case Step.Moved moved -> schedule(Duration.ZERO);
            case Step.Idle idle when wokenMeanwhile -> schedule(Duration.ZERO);
            case Step.Idle idle -> {
                if (whenIdle == WhenIdle.ASK_AGAIN) {
                    schedule(PAUSE);
                }
            }
            case Step.Failed(SyncFault fault) when fault.isRetried() ->
                    schedule(backoff.after(failures));
            case Step.Failed failedForGood -> {}
        }
    }
}
