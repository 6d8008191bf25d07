package linli.station.ui.kit.device;

/**
 * A serial port that is plugged in.
 *
 * @param port as it is kept: {@code serial:/dev/serial/by-id/…}
 * @param name what the device calls itself
 * @param place as the system numbers it now: {@code ttyACM0}, {@code COM3}
 */
public record FoundPort(String port, String name, String place) {}
