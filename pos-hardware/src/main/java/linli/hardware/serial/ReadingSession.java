package linli.hardware.serial;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import linli.hardware.DeviceFault;
import linli.hardware.DeviceState;
import linli.hardware.RepeatFilter;
import linli.hardware.Scan;
import linli.hardware.ScannerEvent;
import linli.hardware.StateChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From opening a scanner to closing it: finds the port, reads it, finds it again. */
final class ReadingSession implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingSession.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration MOVE_CHECK = Duration.ofMillis(500);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(1);
    private static final Duration REPEAT_WINDOW = Duration.ofMillis(300);

    private final PortSpec spec;
    private final InstantSource clock;
    private final Consumer<ScannerEvent> listener;
    private final ScanFraming framing;
    private final RepeatFilter repeats = new RepeatFilter(REPEAT_WINDOW);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final byte[] buffer = new byte[ScanFraming.MAX_BYTES];
    private final Thread thread;
    private volatile StateChange state;

    ReadingSession(
            PortSpec spec,
            FramingRules rules,
            InstantSource clock,
            Consumer<ScannerEvent> listener) {
        this.spec = spec;
        this.clock = clock;
        this.listener = listener;
        this.framing = new ScanFraming(rules);
        this.state = new StateChange(DeviceState.CLOSED, Optional.empty(), clock.instant());
        this.thread = Thread.ofPlatform().daemon().name("scanner " + spec.port()).unstarted(this);
    }

    void start() {
        thread.start();
    }

    DeviceState state() {
        return state.state();
    }

    /** Ends the session; a thread that hangs in the driver is abandoned and stays silent. */
    void stop() {
        stopped.countDown();
        if (!Thread.currentThread().equals(thread)) {
            try {
                if (!thread.join(STOP_LIMIT)) {
                    LOG.warn("{} {}: abandoned", DeviceFault.DRIVER_FAILED.code(), spec);
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        become(DeviceState.CLOSED, Optional.empty());
    }

    @Override
    public void run() {
        try {
            do {
                connectOrReport();
            } while (!stopped.await(POLL.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void connectOrReport() throws InterruptedException {
        try {
            connect();
        } catch (RuntimeException driverFailed) {
            fail(DeviceFault.DRIVER_FAILED);
            report(driverFailed);
        }
    }

    private void connect() throws InterruptedException {
        switch (SerialLine.open(spec)) {
            case SerialLine.Opening.Failed(DeviceFault fault) -> fail(fault);
            case SerialLine.Opening.Opened(SerialLine line) -> {
                try {
                    become(DeviceState.IDLE, Optional.empty());
                    readUntilGone(line);
                } finally {
                    line.close();
                }
            }
        }
    }

    private void readUntilGone(SerialLine line) {
        long checkedAt = System.nanoTime();
        while (!isStopped()) {
            int count = line.read(buffer);
            if (count < 0) {
                lose();
                return;
            }
            if (System.nanoTime() - checkedAt > MOVE_CHECK.toNanos()) {
                checkedAt = System.nanoTime();
                if (line.moved()) {
                    lose();
                    return;
                }
            }
            take(line, count);
        }
    }

    private void take(SerialLine line, int count) {
        var now = clock.instant();
        if (count > 0) {
            tell(framing.accept(buffer, count, now));
        } else if (!line.hasBytes()) {
            tell(framing.silent(now));
        }
        become(framing.inFrame() ? DeviceState.BUSY : DeviceState.IDLE, Optional.empty());
    }

    private void lose() {
        tell(framing.lost(clock.instant()));
        fail(DeviceFault.UNPLUGGED);
    }

    private void fail(DeviceFault fault) {
        boolean stillGone =
                fault == DeviceFault.PORT_NOT_FOUND
                        && state.fault().equals(Optional.of(DeviceFault.UNPLUGGED));
        if (!stillGone) {
            become(DeviceState.ERROR, Optional.of(fault));
        }
    }

    private void become(DeviceState next, Optional<DeviceFault> fault) {
        if (state.state() == next && state.fault().equals(fault)) {
            return;
        }
        StateChange change = new StateChange(next, fault, clock.instant());
        if (next == DeviceState.CLOSED || !isStopped()) {
            state = change;
            deliver(change);
        }
    }

    private void tell(List<ScannerEvent> events) {
        for (ScannerEvent event : events) {
            boolean repeated = event instanceof Scan scan && repeats.repeats(scan);
            if (!repeated && !isStopped()) {
                deliver(event);
            }
        }
    }

    // A listener that fails must not cost the shop its scanner; its failure is reported, not lost.
    private void deliver(ScannerEvent event) {
        try {
            listener.accept(event);
        } catch (Throwable failure) {
            report(failure);
        }
    }

    private static void report(Throwable failure) {
        Thread current = Thread.currentThread();
        current.getUncaughtExceptionHandler().uncaughtException(current, failure);
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }
}
