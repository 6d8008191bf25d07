package linli.hardware.serial;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import linli.hardware.DeviceFault;

/**
 * One opened serial port. Never reopened: after unplugging the number behind a path may be another
 * device's, so each attempt resolves the path afresh.
 */
final class SerialLine {

    /** What became of opening a port. */
    sealed interface Opening {
        record Opened(SerialLine line) implements Opening {}

        record Failed(DeviceFault fault) implements Opening {}
    }

    private static final int READ_WAIT_MILLIS = 100;
    private static final Duration DRIVER_LIMIT = Duration.ofSeconds(2);
    private static final Duration CLOSE_LIMIT = Duration.ofMillis(500);

    private final SerialPort port;
    private final Path path;
    private final Optional<Path> target;

    private SerialLine(SerialPort port, Path path, Optional<Path> target) {
        this.port = port;
        this.path = path;
        this.target = target;
    }

    /** Opens the port that {@code spec} names at this moment; gives up after two seconds. */
    static Opening open(PortSpec spec) throws InterruptedException {
        return BoundedCall.within(
                        DRIVER_LIMIT,
                        "serial-open " + spec.port(),
                        () -> tryOpen(spec),
                        SerialLine::discard)
                .orElse(new Opening.Failed(DeviceFault.DRIVER_FAILED));
    }

    private static Opening tryOpen(PortSpec spec) {
        Path path = pathOf(spec.port());
        Optional<Path> target = resolve(path);
        try {
            SerialPort port = SerialPort.getCommPort(spec.port());
            port.setComPortParameters(
                    spec.baud(), 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
            port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
            port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, READ_WAIT_MILLIS, 0);
            if (!port.openPort()) {
                return new Opening.Failed(whyClosed(path));
            }
            raiseLines(port);
            return new Opening.Opened(new SerialLine(port, path, target));
        } catch (SerialPortInvalidPortException missing) {
            return new Opening.Failed(DeviceFault.PORT_NOT_FOUND);
        }
    }

    // Scanners behind RS-232 adapters may wait for DTR; pseudo-terminals have none and say so.
    private static void raiseLines(SerialPort port) {
        port.setDTR();
        port.setRTS();
    }

    private static DeviceFault whyClosed(Path path) {
        if (!path.isAbsolute()) {
            return DeviceFault.PORT_UNAVAILABLE;
        }
        if (!Files.exists(path)) {
            return DeviceFault.PORT_NOT_FOUND;
        }
        return Files.isReadable(path) && Files.isWritable(path)
                ? DeviceFault.PORT_UNAVAILABLE
                : DeviceFault.PORT_FORBIDDEN;
    }

    private static void discard(Opening opening) {
        if (opening instanceof Opening.Opened(SerialLine line)) {
            line.port.closePort();
        }
    }

    /** The bytes read into {@code buffer}, 0 after a tenth of a second without any, -1 if gone. */
    int read(byte[] buffer) {
        return port.readBytes(buffer, buffer.length);
    }

    /** Whether bytes wait to be read. */
    boolean hasBytes() {
        return port.bytesAvailable() > 0;
    }

    /** Whether the path now leads to another device than the one that was opened. */
    boolean moved() {
        return target.isPresent() && !target.equals(resolve(path));
    }

    /** Closes the port, or abandons it if the driver does not let go within half a second. */
    void close() throws InterruptedException {
        BoundedCall.within(CLOSE_LIMIT, "serial-close " + path, port::closePort, closed -> {});
    }

    private static Path pathOf(String port) {
        Path path = Path.of(port);
        Path device = Path.of("/dev").resolve(path);
        return Files.exists(device) ? device : path;
    }

    private static Optional<Path> resolve(Path path) {
        try {
            return path.isAbsolute() ? Optional.of(path.toRealPath()) : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
