package linli.station.boot.device;

import java.util.HexFormat;

/** Bytes for people who look for a fault: as digits, and as what they would be as characters. */
final class ByteWords {

    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    private ByteWords() {}

    /** {@code 36 39 0D}. */
    static String hex(byte[] bytes) {
        return HEX.formatHex(bytes);
    }

    /** {@code 69.}: a dot for what is no character of ASCII. */
    static String text(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte each : bytes) {
            text.append(character(each & 0xFF));
        }
        return text.toString();
    }

    private static char character(int value) {
        return value > ' ' && value < 0x7F ? (char) value : value == ' ' ? ' ' : '.';
    }
}
