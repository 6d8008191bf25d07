package linli.station.setting;

import java.util.List;
import java.util.Locale;

/** What can be chosen about a device; each value is a text that {@link #takes} accepts. */
public enum DeviceOption {
    /**
     * Where it is: {@code serial:PORT}, {@code tcp:HOST:PORT} or {@code file:PATH}; empty: none.
     */
    PORT(""),
    /** Bits per second on a serial port. */
    BAUD("9600", "1200", "2400", "4800", "9600", "19200", "38400", "57600", "115200"),
    /** What a scanner sends after each code. */
    SUFFIX("LINE_END", "LINE_END", "CR", "LF", "CRLF", "TAB", "ETX"),
    /** What a scale speaks. */
    PROTOCOL("OS2", "OS2", "TOLEDO_8217"),
    /** How wide the paper is, in millimetres. */
    PAPER("58", "58", "80");

    private static final int LONGEST_PORT = 512;

    private final String usual;
    private final List<String> choices;

    DeviceOption(String usual, String... choices) {
        this.usual = usual;
        this.choices = List.of(choices);
    }

    /** The value where nobody has chosen one. */
    public String usual() {
        return usual;
    }

    /** What there is to choose from; empty for the port, which is found or typed. */
    public List<String> choices() {
        return choices;
    }

    /** Whether that is a value of it. */
    public boolean takes(String value) {
        return this == PORT ? isPort(value) : choices.contains(value);
    }

    /** How it is called in the file of settings. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static boolean isPort(String value) {
        boolean clean =
                value.length() <= LONGEST_PORT
                        && value.chars().allMatch(c -> c >= ' ' && c != 0x7F)
                        && value.equals(value.strip());
        return clean
                && (value.isEmpty()
                        || isSerial(value)
                        || isTcp(value)
                        || value.matches("file:\\S.*"));
    }

    private static boolean isTcp(String value) {
        if (!value.matches("tcp:[^\\s,]+:\\d{1,5}")) {
            return false;
        }
        int port = Integer.parseInt(value.substring(value.lastIndexOf(':') + 1));
        return port >= 1 && port <= 0xFFFF;
    }

    private static boolean isSerial(String value) {
        return value.startsWith("serial:") && value.matches("serial:\\S+");
    }
}
