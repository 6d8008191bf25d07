package linli.hardware.serial;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import linli.hardware.Delivery;
import linli.hardware.DeviceFault;
import linli.hardware.DeviceState;
import linli.hardware.LiveTap;
import linli.hardware.StateChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A serial line that finds its device by itself: both ways, from {@link #start} to {@link #close}.
 *
 * <p>The port is looked for four times a second and opened afresh by its path each time, never
 * reopened, since the number behind a path may be another device's after unplugging. The driver is
 * called on threads of its own; one that does not come back is left behind and the port is opened
 * again: after 0.8 s in a read, after the caller's limit in a write.
 */
public final class SerialLine implements AutoCloseable {

    /** The most bytes handed to the driver at a time. */
    public static final int CHUNK = 512;

    /**
     * From plugging a device in to its port being open, at most, even if one call of the driver
     * does not come back.
     */
    public static final Duration LONGEST_RETURN = LineLimits.longestReturn();

    private static final Logger LOG = LoggerFactory.getLogger(SerialLine.class);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(1);

    private final DriverPort.Driver driver;
    private final PortSpec spec;
    private final InstantSource clock;
    private final LiveTap tap;
    private final LineListener listener;
    private final DriverThreads threads = new DriverThreads();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;
    private volatile Optional<Connection> connection = Optional.empty();
    private volatile StateChange state;

    private SerialLine(
            DriverPort.Driver driver,
            PortSpec spec,
            InstantSource clock,
            LiveTap tap,
            Function<SerialLine, LineListener> device) {
        this.driver = driver;
        this.spec = spec;
        this.clock = clock;
        this.tap = tap;
        this.state = new StateChange(DeviceState.CLOSED, Optional.empty(), clock.instant());
        this.thread = Thread.ofPlatform().daemon().name(spec.toString()).unstarted(this::run);
        this.listener = device.apply(this);
    }

    /**
     * Starts to look for the device and returns at once.
     *
     * @param ports the ports of this machine, which have the driver ready
     * @param clock gives the times of what is told
     * @param tap is told all bytes in and out while someone looks
     * @param device makes what listens, given the line it may write to
     */
    public static SerialLine start(
            SerialPorts ports,
            PortSpec spec,
            InstantSource clock,
            LiveTap tap,
            Function<SerialLine, LineListener> device) {
        ports.ready();
        return start(OpenPort::open, spec, clock, tap, device);
    }

    /** The same with a driver of one's own. */
    static SerialLine start(
            DriverPort.Driver driver,
            PortSpec spec,
            InstantSource clock,
            LiveTap tap,
            Function<SerialLine, LineListener> device) {
        SerialLine line = new SerialLine(driver, spec, clock, tap, device);
        line.thread.start();
        return line;
    }

    /** Where the device stands now. */
    public DeviceState state() {
        return state.state();
    }

    /** Whether bytes can be written now: the port is open, whatever the device makes of it. */
    public boolean isConnected() {
        return connection.isPresent();
    }

    /**
     * Hands bytes to the device in chunks and returns when the system has taken them all, at the
     * latest after {@code limit}. A device that did not take them by then is given up and looked
     * for again, with {@link DeviceFault#DRIVER_FAILED}. Writes of several threads wait for each
     * other and are not mixed.
     *
     * @param limit longer than the bytes take at the line's speed: a kilobyte a second at 9600
     * @throws InterruptedException if the thread is interrupted; how much was taken is unknown then
     */
    public WriteResult write(byte[] bytes, Duration limit) throws InterruptedException {
        Optional<Connection> open = connection;
        return open.isPresent()
                ? open.get().write(bytes, limit)
                : new WriteResult(0, WriteResult.Outcome.NOT_CONNECTED);
    }

    /**
     * Says where the device stands as long as the port is open: IDLE, as after opening, or BUSY. To
     * be called by the listener, on the line's thread.
     */
    public void become(DeviceState next) {
        become(next, Optional.empty());
    }

    /** Says that the device has a fault although the port is open, as {@link #become} does. */
    public void fail(DeviceFault fault) {
        become(DeviceState.ERROR, Optional.of(fault));
    }

    /**
     * Ends it within about a second; a thread that hangs is left behind and stays silent. The last
     * change is the one to CLOSED. Does nothing if it is closed.
     */
    @Override
    public void close() {
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

    private void run() {
        try {
            do {
                connectOrReport();
            } while (!stopped.await(LineLimits.RETRY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void connectOrReport() throws InterruptedException {
        try {
            connect();
        } catch (RuntimeException driverFailed) {
            miss(DeviceFault.DRIVER_FAILED);
            Delivery.report(driverFailed);
        }
    }

    private void connect() throws InterruptedException {
        if (threads.exhausted()) {
            miss(DeviceFault.DRIVER_FAILED);
            return;
        }
        switch (driver.open(spec, threads)) {
            case DriverPort.Opening.Failed(DeviceFault fault) -> miss(fault);
            case DriverPort.Opening.Opened(DriverPort port) -> use(port);
        }
    }

    private void use(DriverPort port) throws InterruptedException {
        Connection opened = new Connection(port, clock, tap, threads);
        try {
            connection = Optional.of(opened);
            become(DeviceState.IDLE);
            Delivery.run(listener::connected);
            DeviceFault fault = listenUntilGone(opened);
            connection = Optional.empty();
            if (!isStopped()) {
                Delivery.run(() -> listener.lost(clock.instant()));
                miss(fault);
            }
        } finally {
            connection = Optional.empty();
            opened.close();
        }
    }

    /** Why the connection ended; of no meaning if the line was closed. */
    private DeviceFault listenUntilGone(Connection opened) throws InterruptedException {
        Optional<DeviceFault> fault = Optional.empty();
        while (fault.isEmpty() && !isStopped()) {
            opened.next(LineLimits.NOTICE).ifPresent(this::tell);
            fault = opened.fault();
        }
        return fault.orElse(DeviceFault.UNPLUGGED);
    }

    private void tell(Arrival arrival) {
        switch (arrival) {
            case Arrival.Came(byte[] bytes, var at) ->
                    Delivery.run(() -> listener.received(bytes, at));
            case Arrival.Quiet(var at) -> Delivery.run(() -> listener.quiet(at));
        }
    }

    private void miss(DeviceFault fault) {
        boolean stillGone =
                fault == DeviceFault.PORT_NOT_FOUND
                        && state.fault().equals(Optional.of(DeviceFault.UNPLUGGED));
        if (!stillGone) {
            become(DeviceState.ERROR, Optional.of(fault));
        }
    }

    private void become(DeviceState next, Optional<DeviceFault> fault) {
        StateChange change = new StateChange(next, fault, clock.instant());
        if (replace(change)) {
            Delivery.run(() -> listener.changed(change));
        }
    }

    private synchronized boolean replace(StateChange change) {
        boolean same = state.state() == change.state() && state.fault().equals(change.fault());
        boolean late = isStopped() && change.state() != DeviceState.CLOSED;
        if (!same && !late) {
            state = change;
        }
        return !same && !late;
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }
}
