package linli.hardware.printer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import linli.hardware.Delivery;
import linli.hardware.DeviceFault;
import linli.hardware.DeviceState;
import linli.hardware.LiveBytes;
import linli.hardware.LiveTap;
import linli.hardware.PrintFault;
import linli.hardware.PrintResult;
import linli.hardware.StateChange;
import linli.hardware.serial.LineListener;

/**
 * A printer at a network address, read on a platform thread of its own and connected again by
 * itself. The connection is held, since most such printers serve one at a time and tell their
 * status only to that.
 */
final class TcpLine implements PrinterLine {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);
    private static final Duration RETRY = Duration.ofMillis(500);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(1);

    private final PrinterPort.Tcp address;
    private final InstantSource clock;
    private final LiveTap tap;
    private final LineListener listener;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;
    private volatile Optional<TcpConnection> connection = Optional.empty();
    private volatile Optional<SocketChannel> opening = Optional.empty();
    private volatile StateChange state;

    private TcpLine(
            PrinterPort.Tcp address, InstantSource clock, LiveTap tap, LineListener listener) {
        this.address = address;
        this.clock = clock;
        this.tap = tap;
        this.listener = listener;
        this.state = new StateChange(DeviceState.CLOSED, Optional.empty(), clock.instant());
        this.thread = Thread.ofPlatform().daemon().name(address.toString()).unstarted(this::run);
    }

    /** Starts to look for the printer and returns at once. */
    static TcpLine start(
            PrinterPort.Tcp address, InstantSource clock, LiveTap tap, LineListener listener) {
        TcpLine line = new TcpLine(address, clock, tap, listener);
        line.thread.start();
        return line;
    }

    @Override
    public boolean isTwoWay() {
        return true;
    }

    @Override
    public DeviceState state() {
        return state.state();
    }

    @Override
    public boolean isConnected() {
        return connection.isPresent();
    }

    @Override
    public PrintResult write(byte[] bytes, Duration limit) throws InterruptedException {
        Optional<TcpConnection> open = connection;
        if (open.isEmpty()) {
            return new PrintResult.NotPrinted(PrintFault.UNREACHABLE);
        }
        PrintResult result = open.get().write(bytes, limit);
        if (result instanceof PrintResult.Printed) {
            tap.tell(LiveBytes.Direction.OUT, bytes, bytes.length, clock.instant());
        }
        return result;
    }

    @Override
    public void reconnect() {
        connection.ifPresent(TcpConnection::close);
    }

    @Override
    public void close() {
        stopped.countDown();
        connection.ifPresent(TcpConnection::close);
        opening.ifPresent(TcpConnection::closeQuietly);
        try {
            thread.join(STOP_LIMIT);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        become(DeviceState.CLOSED, Optional.empty());
    }

    private void run() {
        try {
            do {
                connect();
            } while (!stopped.await(RETRY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void connect() {
        try (SocketChannel channel = SocketChannel.open()) {
            opening = Optional.of(channel);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
            // Small, so that a printer that takes nothing is noticed before all is on its way.
            channel.setOption(StandardSocketOptions.SO_SNDBUF, TcpConnection.SEND_BUFFER);
            channel.socket()
                    .connect(
                            new InetSocketAddress(address.host(), address.port()),
                            Math.toIntExact(CONNECT_LIMIT.toMillis()));
            use(new TcpConnection(channel));
        } catch (IOException | RuntimeException unreachable) {
            miss();
        } finally {
            opening = Optional.empty();
        }
    }

    private void use(TcpConnection opened) throws IOException {
        try (opened) {
            connection = Optional.of(opened);
            become(DeviceState.IDLE, Optional.empty());
            Delivery.run(listener::connected);
            readUntilGone(opened);
        } finally {
            connection = Optional.empty();
            if (stopped.getCount() > 0) {
                Delivery.run(() -> listener.lost(clock.instant()));
                become(DeviceState.ERROR, Optional.of(DeviceFault.UNPLUGGED));
            }
        }
    }

    private void readUntilGone(TcpConnection opened) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(TcpConnection.READ_BUFFER);
        while (stopped.getCount() > 0) {
            buffer.clear();
            int count = opened.read(buffer);
            if (count < 0) {
                return;
            }
            if (count > 0) {
                byte[] bytes = Arrays.copyOf(buffer.array(), count);
                tap.tell(LiveBytes.Direction.IN, bytes, count, clock.instant());
                Delivery.run(() -> listener.received(bytes, clock.instant()));
            }
        }
    }

    // What was there and went away stays unplugged until it is there again.
    private void miss() {
        if (stopped.getCount() > 0 && state.fault().isEmpty()) {
            become(DeviceState.ERROR, Optional.of(DeviceFault.PORT_NOT_FOUND));
        }
    }

    private void become(DeviceState next, Optional<DeviceFault> fault) {
        boolean late = stopped.getCount() == 0 && next != DeviceState.CLOSED;
        if (!late && (state.state() != next || !state.fault().equals(fault))) {
            StateChange change = new StateChange(next, fault, clock.instant());
            state = change;
            Delivery.run(() -> listener.changed(change));
        }
    }
}
