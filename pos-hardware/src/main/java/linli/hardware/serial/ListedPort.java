package linli.hardware.serial;

/**
 * A serial port the system lists now.
 *
 * @param path how to name it in a {@link PortSpec}: the by-id path if there is one, which stays the
 *     same when the device is plugged in elsewhere
 * @param systemName as the system numbers it now: {@code ttyACM0}, {@code COM3}
 * @param description what the device calls itself
 */
public record ListedPort(String path, String systemName, String description) {}
