package linli.hardware.serial;

import java.util.Set;

/**
 * A serial port by name, speed and format.
 *
 * @param port a path ({@code /dev/ttyACM0}, better one of {@code /dev/serial/by-id}), a name as the
 *     system lists it ({@code ttyUSB0}, {@code COM3})
 * @param baud bits per second, one of {@link #SPEEDS}; USB-CDC scanners ignore it
 * @param format how a byte is packed; the device's protocol knows, the user is not asked
 */
public record PortSpec(String port, int baud, CharacterFormat format) implements PortParsing {

    /** The speed when none is given, in bits per second: what RS-232 scanners come with. */
    public static final int DEFAULT_BAUD = 9600;

    /** The speeds in use, in bits per second. */
    public static final Set<Integer> SPEEDS =
            Set.of(
                    1200, 2400, 4800, 9600, 19_200, 38_400, 57_600, 115_200, 230_400, 460_800,
                    921_600);

    private static final String SCHEME = "serial:";

    public PortSpec {
        if (!SPEEDS.contains(baud) || !isName(port)) {
            throw new IllegalArgumentException("no serial port: " + port + "@" + baud);
        }
    }

    /** A port with 8 data bits, no parity, 1 stop bit. */
    public PortSpec(String port, int baud) {
        this(port, baud, CharacterFormat.EIGHT_N_ONE);
    }

    /** The same port with bytes packed in another way. */
    public PortSpec withFormat(CharacterFormat other) {
        return new PortSpec(port, baud, other);
    }

    /**
     * Reads {@code serial:PORT[@BAUD]}; without a speed it is {@link #DEFAULT_BAUD}. What follows
     * the last {@code @} is always the speed. The format is {@link CharacterFormat#EIGHT_N_ONE}.
     */
    public static PortParsing parse(String text) {
        if (!text.startsWith(SCHEME)) {
            return new PortRefusal(PortRefusal.Fault.NOT_SERIAL, text);
        }
        int at = text.lastIndexOf('@');
        String port = text.substring(SCHEME.length(), at < 0 ? text.length() : at);
        if (!isName(port)) {
            return new PortRefusal(PortRefusal.Fault.NO_PORT, text);
        }
        if (at < 0) {
            return new PortSpec(port, DEFAULT_BAUD);
        }
        String speed = text.substring(at + 1);
        return SPEEDS.stream()
                .filter(baud -> baud.toString().equals(speed))
                .findFirst()
                .<PortParsing>map(baud -> new PortSpec(port, baud))
                .orElseGet(() -> new PortRefusal(PortRefusal.Fault.BAD_SPEED, text));
    }

    private static boolean isName(String port) {
        return !port.isEmpty() && port.chars().allMatch(c -> c > ' ' && c != 0x7F);
    }

    /** As {@link #parse} reads it, without the format. */
    @Override
    public String toString() {
        return SCHEME + port + "@" + baud;
    }
}
