package linli.station.sync;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs tasks later, on threads that nobody interrupts. */
@FunctionalInterface
public interface Timer {

    /** Runs the task after that delay, never on the thread that asks. */
    void after(Duration delay, Runnable task);

    /**
     * A timer on an executor of two threads or more (uploading and the held feed request take one
     * each). It is to be ended by {@code shutdown}, after the loop was closed, never by {@code
     * shutdownNow}.
     */
    static Timer on(ScheduledExecutorService executor) {
        return (delay, task) -> {
            var unused = executor.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
        };
    }
}
