package linli.hardware.serial;

import com.fazecast.jSerialComm.SerialPort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The serial ports of this machine, and the driver they need. */
public final class SerialPorts {

    private static final Path BY_ID = Path.of("/dev/serial/by-id");

    private final Path byId;
    private final NativeDriver driver;

    SerialPorts(Path byId, NativeDriver driver) {
        this.byId = byId;
        this.driver = driver;
    }

    /**
     * The ports of this machine.
     *
     * @param driverFolder a folder only this account can write, where the native half of the driver
     *     is unpacked on first use; not the shared temporary folder, where another could plant one
     */
    public static SerialPorts ofThisMachine(Path driverFolder) {
        return new SerialPorts(BY_ID, new NativeDriver(driverFolder));
    }

    /** The ports there are now, in the order of their paths. Takes a few milliseconds. */
    public List<ListedPort> list() {
        ready();
        Map<Path, Path> stable = stablePaths();
        return Arrays.stream(SerialPort.getCommPorts())
                .map(port -> listed(port, stable))
                .sorted((a, b) -> a.path().compareTo(b.path()))
                .toList();
    }

    /** Sees to it that the driver is unpacked before its first use. */
    void ready() {
        driver.unpack();
    }

    private static ListedPort listed(SerialPort port, Map<Path, Path> stable) {
        Path device = Path.of(port.getSystemPortPath());
        String path = stable.getOrDefault(real(device), device).toString();
        return new ListedPort(
                path, port.getSystemPortName(), port.getDescriptivePortName(), usb(port));
    }

    private static Optional<UsbId> usb(SerialPort port) {
        return port.getVendorID() < 0
                ? Optional.empty()
                : Optional.of(new UsbId(port.getVendorID(), port.getProductID()));
    }

    private Map<Path, Path> stablePaths() {
        try (Stream<Path> links = Files.list(byId)) {
            return links.sorted()
                    .collect(Collectors.toMap(SerialPorts::real, link -> link, (a, b) -> a));
        } catch (NoSuchFileException noUsbPorts) {
            return Map.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException gone) {
            return path;
        }
    }
}
