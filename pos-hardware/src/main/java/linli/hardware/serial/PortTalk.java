package linli.hardware.serial;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Predicate;
import linli.hardware.DeviceFault;
import linli.hardware.LiveTap;

/** A port opened for a moment, to ask what is behind it. */
public final class PortTalk implements AutoCloseable {

    /** What became of opening a port for a moment. */
    public sealed interface Opening {
        /** It is open. */
        record Opened(PortTalk talk) implements Opening {}

        /** It is not: another holds it, or it is not there. */
        record Failed(DeviceFault fault) implements Opening {}
    }

    private final Connection connection;

    private PortTalk(Connection connection) {
        this.connection = connection;
    }

    /**
     * Opens a port that nobody in this program has open; gives up after two seconds if the driver
     * hangs.
     *
     * @param clock gives the times of what comes
     */
    public static Opening open(SerialPorts ports, PortSpec spec, InstantSource clock)
            throws InterruptedException {
        ports.ready();
        DriverThreads threads = new DriverThreads();
        return switch (OpenPort.open(spec, threads)) {
            case DriverPort.Opening.Failed(DeviceFault fault) -> new Opening.Failed(fault);
            case DriverPort.Opening.Opened(DriverPort port) ->
                    new Opening.Opened(
                            new PortTalk(new Connection(port, clock, new LiveTap(), threads)));
        };
    }

    /**
     * Sends {@code question} and listens until the bytes that came are {@code enough}, at most for
     * {@code limit}.
     *
     * @return all that came
     */
    public byte[] ask(byte[] question, Duration limit, Predicate<byte[]> enough)
            throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        if (!connection.write(question, limit).isDone()) {
            return new byte[0];
        }
        long left = deadline - System.nanoTime();
        while (left > 0 && !enough.test(answer.toByteArray()) && connection.fault().isEmpty()) {
            connection.next(Duration.ofNanos(left)).ifPresent(arrival -> append(arrival, answer));
            left = deadline - System.nanoTime();
        }
        return answer.toByteArray();
    }

    /** Closes the port, within about a second even if the driver hangs. */
    @Override
    public void close() throws InterruptedException {
        connection.close();
    }

    private static void append(Arrival arrival, ByteArrayOutputStream answer) {
        if (arrival instanceof Arrival.Came(byte[] bytes, var _)) {
            answer.writeBytes(bytes);
        }
    }
}
