package linli.hardware.printer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import linli.hardware.Delivery;
import linli.hardware.DeviceState;
import linli.hardware.LiveBytes;
import linli.hardware.LiveTap;
import linli.hardware.PrintFault;
import linli.hardware.PrintResult;
import linli.hardware.StateChange;
import linli.hardware.serial.LineListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file as a printer: each job is appended. Written on a thread that can be left behind, since the
 * file may be a device that takes nothing while it has no paper.
 */
final class FileLine implements PrinterLine {

    private static final Logger LOG = LoggerFactory.getLogger(FileLine.class);

    private final Path path;
    private final InstantSource clock;
    private final LiveTap tap;
    private final LineListener listener;
    private volatile DeviceState state = DeviceState.CLOSED;
    private Optional<FutureTask<PrintResult>> writing = Optional.empty();

    private FileLine(Path path, InstantSource clock, LiveTap tap, LineListener listener) {
        this.path = path;
        this.clock = clock;
        this.tap = tap;
        this.listener = listener;
    }

    static FileLine start(
            PrinterPort.File file, InstantSource clock, LiveTap tap, LineListener listener) {
        FileLine line = new FileLine(file.path(), clock, tap, listener);
        line.become(DeviceState.IDLE);
        return line;
    }

    @Override
    public boolean isTwoWay() {
        return false;
    }

    @Override
    public DeviceState state() {
        return state;
    }

    @Override
    public boolean isConnected() {
        return state == DeviceState.IDLE;
    }

    @Override
    public synchronized PrintResult write(byte[] bytes, Duration limit)
            throws InterruptedException {
        if (writing.isPresent() && !writing.get().isDone()) {
            return new PrintResult.NotPrinted(PrintFault.STALLED);
        }
        FutureTask<PrintResult> task = new FutureTask<>(() -> append(bytes));
        writing = Optional.of(task);
        Thread.ofPlatform().daemon().name("file:" + path).start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stalled) {
            return new PrintResult.Uncertain(PrintFault.STALLED);
        } catch (ExecutionException failed) {
            Delivery.report(Optional.ofNullable(failed.getCause()).orElse(failed));
            return new PrintResult.Uncertain(PrintFault.UNREACHABLE);
        }
    }

    private PrintResult append(byte[] bytes) {
        try (var out =
                Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            return append(bytes, out);
        } catch (IOException notThere) {
            LOG.warn("{} {}: {}", PrintFault.UNREACHABLE.code(), path, notThere.toString());
            return new PrintResult.NotPrinted(PrintFault.UNREACHABLE);
        }
    }

    private PrintResult append(byte[] bytes, OutputStream out) {
        try {
            out.write(bytes);
            tap.tell(LiveBytes.Direction.OUT, bytes, bytes.length, clock.instant());
            return new PrintResult.Printed();
        } catch (IOException full) {
            LOG.warn("{} {}: {}", PrintFault.STALLED.code(), path, full.toString());
            return new PrintResult.Uncertain(PrintFault.STALLED);
        }
    }

    @Override
    public void reconnect() {}

    @Override
    public void close() {
        become(DeviceState.CLOSED);
    }

    private void become(DeviceState next) {
        state = next;
        StateChange change = new StateChange(next, Optional.empty(), clock.instant());
        Delivery.run(() -> listener.changed(change));
    }
}
