package linli.hardware.serial;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Writes to one opened port in chunks on a thread of its own, so that whoever writes waits for a
 * device that takes nothing only as long as they want to.
 */
final class ChunkWriter {

    private final DriverPort port;
    private final Consumer<byte[]> written;
    private final ExecutorService driver;
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile boolean hangs;
    private volatile boolean ending;
    private volatile Optional<Future<Integer>> under = Optional.empty();

    ChunkWriter(DriverPort port, DriverThreads threads, Consumer<byte[]> written) {
        this.port = port;
        this.written = written;
        this.driver =
                Executors.newSingleThreadExecutor(work -> threads.unstarted("write " + port, work));
    }

    boolean hangs() {
        return hangs;
    }

    /**
     * Lets the thread end; if it hangs in the driver it is left behind. Whoever waits for a write
     * waits no more: what the thread had not begun will never be done.
     */
    void stop() {
        ending = true;
        driver.shutdownNow();
        under.ifPresent(write -> write.cancel(true));
    }

    WriteResult write(byte[] bytes, Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        if (!turn.tryLock(limit.toNanos(), TimeUnit.NANOSECONDS)) {
            return new WriteResult(0, WriteResult.Outcome.TIMED_OUT);
        }
        try {
            return writeChunks(bytes, deadline);
        } finally {
            turn.unlock();
        }
    }

    private WriteResult writeChunks(byte[] bytes, long deadline) throws InterruptedException {
        int taken = 0;
        while (taken < bytes.length) {
            int end = Math.min(taken + SerialLine.CHUNK, bytes.length);
            byte[] chunk = Arrays.copyOfRange(bytes, taken, end);
            WriteResult result = writeChunk(chunk, deadline);
            taken += result.taken();
            if (!result.isDone()) {
                return new WriteResult(taken, result.outcome());
            }
        }
        return new WriteResult(taken, WriteResult.Outcome.DONE);
    }

    private WriteResult writeChunk(byte[] chunk, long deadline) throws InterruptedException {
        try {
            int taken = count(chunk).get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (taken < chunk.length) {
                return new WriteResult(Math.max(taken, 0), WriteResult.Outcome.FAILED);
            }
            written.accept(chunk);
            return new WriteResult(taken, WriteResult.Outcome.DONE);
        } catch (TimeoutException takesNothing) {
            hangs = true;
            return new WriteResult(0, WriteResult.Outcome.TIMED_OUT);
        } catch (RejectedExecutionException | CancellationException closed) {
            return new WriteResult(0, WriteResult.Outcome.FAILED);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("write " + port, failure.getCause());
        }
    }

    private Future<Integer> count(byte[] chunk) {
        Future<Integer> write = driver.submit(() -> port.write(chunk));
        under = Optional.of(write);
        if (ending) {
            write.cancel(true);
        }
        return write;
    }
}
