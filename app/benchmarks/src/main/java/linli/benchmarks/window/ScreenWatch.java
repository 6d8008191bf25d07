package linli.benchmarks.window;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import linli.benchmarks.Samples;

/**
 * Watches how long tasks of the screen's thread take, whatever they are: it puts a mark into the
 * queue of that thread each time the last one was passed, so that what lies between two marks is a
 * task, be it an event, a reply or the frame itself. The time in which the thread wanted to run and
 * the machine let something else run is taken off, where the system tells it (Linux).
 */
final class ScreenWatch {

    /** Shorter ones are the watching itself and its like, in nanoseconds. */
    private static final long SHORTEST = 200_000;

    private final Samples tasks = new Samples();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean ending;
    private long busy;
    private long last;
    private long lastDelay;
    private Optional<RandomAccessFile> statistics = Optional.empty();

    private ScreenWatch() {}

    /** Something that is watched. */
    interface Work {
        /** Does it, on the caller's thread. */
        void run() throws Exception;
    }

    /** Tasks that took at least 0.2 ms, and the time of all of them. */
    record Seen(Samples tasks, long busy) {}

    /** Watches while {@code work} is done. */
    static Seen during(Work work) throws Exception {
        ScreenWatch watch = new ScreenWatch();
        Platform.runLater(watch::start);
        try {
            work.run();
        } finally {
            watch.ending = true;
            watch.ended.await();
        }
        return new Seen(watch.tasks, watch.busy);
    }

    private void start() {
        try {
            Path own = Path.of("/proc/thread-self");
            if (Files.exists(own)) {
                String thread = own.toRealPath().resolve("schedstat").toString();
                statistics = Optional.of(new RandomAccessFile(thread, "r"));
            }
            last = System.nanoTime();
            lastDelay = delay();
            Platform.runLater(this::mark);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void mark() {
        try {
            long now = System.nanoTime();
            long delay = delay();
            long task = now - last - (delay - lastDelay);
            if (task >= SHORTEST) {
                tasks.add(task);
                busy += task;
            }
            lastDelay = delay;
            last = System.nanoTime();
            if (ending) {
                close();
            } else {
                Platform.runLater(this::mark);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void close() throws IOException {
        if (statistics.isPresent()) {
            statistics.get().close();
        }
        ended.countDown();
    }

    /** How long the thread has waited for a processor so far. */
    private long delay() throws IOException {
        if (statistics.isEmpty()) {
            return 0;
        }
        byte[] text = new byte[80];
        statistics.get().seek(0);
        int length = statistics.get().read(text);
        String figures = new String(text, 0, length, StandardCharsets.US_ASCII);
        int start = figures.indexOf(' ') + 1;
        return Long.parseLong(figures.substring(start, figures.indexOf(' ', start)));
    }
}
