package linli.hardware.serial;

import java.util.Optional;

/**
 * A serial port the system lists now.
 *
 * @param path how to name it in a {@link PortSpec}: the by-id path if there is one, which stays the
 *     same when the device is plugged in elsewhere
 * @param systemName as the system numbers it now: {@code ttyACM0}, {@code COM3}
 * @param description what the device calls itself
 * @param usb vendor and product, if it is a USB device
 */
public record ListedPort(String path, String systemName, String description, Optional<UsbId> usb) {

    /** A port that is no USB device, or does not say. */
    public ListedPort(String path, String systemName, String description) {
        this(path, systemName, description, Optional.empty());
    }
}
