package linli.station.background;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owns every thread of the station and the hand-over to the thread of the screen. Whatever is
 * thrown in any of them becomes a {@link Fault}: faults that come before anybody listens are kept.
 */
public final class Background implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final int READERS = 2;

    private final Executor screen;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(named("writer"));
    private final ExecutorService reader = Executors.newFixedThreadPool(READERS, named("screen"));
    private final ExecutorService devices = Executors.newCachedThreadPool(named("devices"));
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(named("timer"));
    private final List<Consumer<Fault>> listeners = new ArrayList<>();
    private final Queue<Fault> unheard = new ArrayDeque<>();

    /**
     * @param screen runs what it is given on the thread of the screen, later and in order
     */
    public Background(Executor screen) {
        this.screen = screen;
    }

    /** The one for a JavaFX window; its toolkit must have started. */
    public static Background ofWindow() {
        return new Background(Platform::runLater);
    }

    /** For a station without a window: what is meant for the screen runs where it comes from. */
    public static Background withoutWindow() {
        return new Background(Runnable::run);
    }

    /** Runs on the thread of the screen, later and in order. Callable from any thread. */
    public void onScreen(Runnable task) {
        screen.execute(guarded(task));
    }

    /** One thread for everything that writes, in order. */
    public Executor writer() {
        return task -> writer.execute(guarded(task));
    }

    /**
     * Reads between two things that are written, so that it sees no half of either, and waits for
     * it; not for a thread of the background's own.
     *
     * @throws IOException if reading failed, or whoever waits was interrupted
     */
    public <T> T betweenWrites(Callable<T> reading) throws IOException {
        try {
            return writer.submit(reading).get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IOException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    /** A few threads for what a screen wants to read; their order is not certain. */
    public Executor reader() {
        return task -> reader.execute(guarded(task));
    }

    /** As many threads as devices and connections need; a task may stay as long as it likes. */
    public Executor devices() {
        return task -> devices.execute(guarded(task));
    }

    /** Reads something and replies on the thread of the screen; no reply if reading failed. */
    public <T> void read(Callable<T> reading, Consumer<? super T> reply) {
        reader.execute(() -> {
            T value;
            try {
                value = reading.call();
            } catch (Throwable thrown) {
                report(thrown);
                return;
            }
            onScreen(() -> reply.accept(value));
        });
    }

    /** Runs once on a thread of devices and connections, after that delay. */
    public void after(Duration delay, Runnable task) {
        var unused =
                timer.schedule(
                        () -> devices.execute(guarded(task)),
                        delay.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    /** Runs on the thread of the screen again and again, until the release is run. */
    public Runnable every(Duration period, Runnable task) {
        ScheduledFuture<?> ticking =
                timer.scheduleAtFixedRate(
                        () -> onScreen(task), 0, period.toMillis(), TimeUnit.MILLISECONDS);
        return () -> ticking.cancel(false);
    }

    /** Tells that listener of every fault, on the thread of the screen, until released. */
    public synchronized Runnable listen(Consumer<Fault> listener) {
        listeners.add(listener);
        while (!unheard.isEmpty()) {
            tell(listener, unheard.remove());
        }
        return () -> forget(listener);
    }

    /** Makes a fault of what was thrown. Callable from any thread, also as a last resort. */
    public synchronized void report(Throwable thrown) {
        Fault fault = Fault.of(thrown, Thread.currentThread().getName());
        LOG.error("{} in {}", fault.code(), fault.thread(), thrown);
        if (listeners.isEmpty()) {
            unheard.add(fault);
        }
        listeners.forEach(listener -> tell(listener, fault));
    }

    /** Makes faults also of what other threads throw and nobody catches. */
    public void catchUncaught() {
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> report(thrown));
    }

    /** Takes no more work and waits at most that long for the writer to end what it has. */
    public boolean close(Duration patience) {
        timer.shutdownNow();
        devices.shutdown();
        reader.shutdown();
        writer.shutdown();
        try {
            return writer.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        close(Duration.ofSeconds(10));
    }

    private synchronized void forget(Consumer<Fault> listener) {
        listeners.remove(listener);
    }

    // A listener that throws must not swallow the fault it was told of, nor be told of its own.
    private void tell(Consumer<Fault> listener, Fault fault) {
        screen.execute(() -> {
            try {
                listener.accept(fault);
            } catch (RuntimeException broken) {
                broken.addSuppressed(fault.cause());
                LOG.error("A listener could not be told of a fault", broken);
            }
        });
    }

    private Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (Throwable thrown) {
                report(thrown);
            }
        };
    }

    private static ThreadFactory named(String name) {
        AtomicInteger count = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, "station-" + name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
