package linli.hardware.serial;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import linli.hardware.Delivery;
import linli.hardware.DeviceFault;
import linli.hardware.LiveBytes;
import linli.hardware.LiveTap;

/**
 * One opened port with the thread that reads it and, from the first write on, the one that writes.
 * Both only call the driver; what they find is waited for elsewhere, with a limit.
 */
final class Connection {

    private static final int BUFFER = 4096;
    private static final int MOST_WAITING = 64;
    private static final Duration MOVE_CHECK = Duration.ofMillis(500);

    private final DriverPort port;
    private final InstantSource clock;
    private final LiveTap tap;
    private final DriverThreads threads;
    private final BlockingQueue<Arrival> arrivals = new ArrayBlockingQueue<>(MOST_WAITING);
    private final ChunkWriter writer;
    private final Thread reader;
    private volatile boolean closed;
    private volatile Optional<DeviceFault> readFault = Optional.empty();
    private long heardAt = System.nanoTime();
    private long checkedAt = heardAt;

    Connection(DriverPort port, InstantSource clock, LiveTap tap, DriverThreads threads) {
        this.port = port;
        this.clock = clock;
        this.tap = tap;
        this.threads = threads;
        this.writer = new ChunkWriter(port, threads, this::tellWritten);
        this.reader = threads.start("read " + port, this::read);
    }

    /** What came next; empty if nothing did within {@code limit}. */
    Optional<Arrival> next(Duration limit) throws InterruptedException {
        Optional<Arrival> next =
                Optional.ofNullable(arrivals.poll(limit.toNanos(), TimeUnit.NANOSECONDS));
        if (next.isPresent()) {
            heardAt = System.nanoTime();
        }
        return next;
    }

    /** Why the connection is of no more use; what came before is told first. */
    Optional<DeviceFault> fault() {
        if (!arrivals.isEmpty()) {
            return Optional.empty();
        }
        if (readFault.isPresent()) {
            return readFault;
        }
        if (writer.hangs() || elapsed(heardAt).compareTo(LineLimits.READ) > 0) {
            return Optional.of(DeviceFault.DRIVER_FAILED);
        }
        return moved() ? Optional.of(DeviceFault.UNPLUGGED) : Optional.empty();
    }

    WriteResult write(byte[] bytes, Duration limit) throws InterruptedException {
        return writer.write(bytes, limit);
    }

    /**
     * Closes the port, within about a second. The reader is waited for: one that outlived its port
     * could take bytes from the port opened next.
     */
    void close() throws InterruptedException {
        closed = true;
        reader.interrupt();
        writer.stop();
        reader.join(LineLimits.READER_END);
        port.close(threads);
    }

    private boolean moved() {
        if (elapsed(checkedAt).compareTo(MOVE_CHECK) < 0) {
            return false;
        }
        checkedAt = System.nanoTime();
        return port.moved();
    }

    private void read() {
        byte[] buffer = new byte[BUFFER];
        try {
            int count = port.read(buffer);
            while (count >= 0 && !closed) {
                tell(buffer, count);
                count = port.read(buffer);
            }
            readFault = Optional.of(DeviceFault.UNPLUGGED);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException driverFailed) {
            readFault = Optional.of(DeviceFault.DRIVER_FAILED);
            Delivery.report(driverFailed);
        }
    }

    private void tell(byte[] buffer, int count) throws InterruptedException {
        Instant at = clock.instant();
        if (count > 0) {
            tap.tell(LiveBytes.Direction.IN, buffer, count, at);
            arrivals.put(new Arrival.Came(Arrays.copyOf(buffer, count), at));
        } else if (!port.hasBytes()) {
            arrivals.put(new Arrival.Quiet(at));
        }
    }

    private void tellWritten(byte[] chunk) {
        tap.tell(LiveBytes.Direction.OUT, chunk, chunk.length, clock.instant());
    }

    private static Duration elapsed(long since) {
        return Duration.ofNanos(System.nanoTime() - since);
    }
}
