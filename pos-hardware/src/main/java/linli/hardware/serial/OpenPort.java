package linli.hardware.serial;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import linli.hardware.DeviceFault;

/**
 * One opened serial port. Never reopened: after unplugging the number behind a path may be another
 * device's, so each attempt resolves the path afresh.
 */
final class OpenPort implements DriverPort {

    private static final int READ_WAIT_MILLIS = 100;

    private final SerialPort port;
    private final Path path;
    private final Optional<Path> target;

    private OpenPort(SerialPort port, Path path, Optional<Path> target) {
        this.port = port;
        this.path = path;
        this.target = target;
    }

    /** Opens the port that {@code spec} names at this moment; gives up after two seconds. */
    static Opening open(PortSpec spec, DriverThreads threads) throws InterruptedException {
        return threads.within(
                        LineLimits.OPEN,
                        "open " + spec.port(),
                        () -> tryOpen(spec),
                        OpenPort::discard)
                .orElse(new Opening.Failed(DeviceFault.DRIVER_FAILED));
    }

    private static Opening tryOpen(PortSpec spec) {
        Path path = pathOf(spec.port());
        Optional<Path> target = resolve(path);
        try {
            SerialPort port = SerialPort.getCommPort(spec.port());
            port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
            port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, READ_WAIT_MILLIS, 0);
            if (!opened(port, spec)) {
                return new Opening.Failed(whyClosed(path));
            }
            raiseLines(port);
            return new Opening.Opened(new OpenPort(port, path, target));
        } catch (SerialPortInvalidPortException missing) {
            return new Opening.Failed(DeviceFault.PORT_NOT_FOUND);
        }
    }

    // A pseudo-terminal, like some adapters, carries eight bits whatever is asked. The C library
    // lets that pass when the same call changes something else, and refuses it when nothing is left
    // to change: a port opened at 7E1 before would not open at 7E1 again.
    private static boolean opened(SerialPort port, PortSpec spec) {
        shape(port, spec.baud(), spec.format());
        if (port.openPort()) {
            return true;
        }
        if (spec.format() == CharacterFormat.EIGHT_N_ONE) {
            return false;
        }
        shape(port, spec.baud(), CharacterFormat.EIGHT_N_ONE);
        if (port.openPort() && shape(port, spec.baud(), spec.format())) {
            return true;
        }
        port.closePort();
        return false;
    }

    private static boolean shape(SerialPort port, int baud, CharacterFormat format) {
        return port.setComPortParameters(
                baud, dataBits(format), SerialPort.ONE_STOP_BIT, parity(format));
    }

    private static int dataBits(CharacterFormat format) {
        return switch (format) {
            case EIGHT_N_ONE -> 8;
            case SEVEN_E_ONE -> 7;
        };
    }

    private static int parity(CharacterFormat format) {
        return switch (format) {
            case EIGHT_N_ONE -> SerialPort.NO_PARITY;
            case SEVEN_E_ONE -> SerialPort.EVEN_PARITY;
        };
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
        if (opening instanceof Opening.Opened(OpenPort opened)) {
            opened.port.closePort();
        }
    }

    @Override
    public int read(byte[] buffer) {
        return port.readBytes(buffer, buffer.length);
    }

    @Override
    public int write(byte[] bytes) {
        return port.writeBytes(bytes, bytes.length);
    }

    @Override
    public boolean hasBytes() {
        return port.bytesAvailable() > 0;
    }

    @Override
    public boolean moved() {
        return target.isPresent() && !target.equals(resolve(path));
    }

    @Override
    public void close(DriverThreads threads) throws InterruptedException {
        threads.within(LineLimits.CLOSE, "close " + path, port::closePort, closed -> {});
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

    /** The path, for the names of threads. */
    @Override
    public String toString() {
        return path.toString();
    }
}
