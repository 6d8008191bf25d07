package linli.contract.spill;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Gathers JSON as UTF-8; the caller sees to commas and braces. */
public final class JsonText {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int PRINTABLE = 0x20;
    private static final int ASCII = 0x80;
    private static final int DIGITS = 20;

    private byte[] bytes = new byte[1024];
    private int length;

    /** What was gathered; only the first {@link #length()} bytes count. */
    public byte[] bytes() {
        return bytes;
    }

    /** How many bytes were gathered. */
    public int length() {
        return length;
    }

    /** Begins anew. */
    public JsonText clear() {
        length = 0;
        return this;
    }

    /** JSON as it stands, in ASCII. */
    @SuppressWarnings("deprecation") // the bytes of an ASCII text are its characters
    public JsonText raw(String json) {
        int more = json.length();
        room(more);
        json.getBytes(0, more, bytes, length);
        length += more;
        return this;
    }

    /** A number. */
    public JsonText number(long number) {
        if (number == Long.MIN_VALUE) {
            return raw(Long.toString(number));
        }
        room(DIGITS);
        long left = Math.abs(number);
        int digits = 1;
        for (long more = left; more > 9; more /= 10) {
            digits++;
        }
        if (number < 0) {
            bytes[length++] = '-';
        }
        for (int place = length + digits - 1; place >= length; place--) {
            bytes[place] = (byte) ('0' + left % 10);
            left /= 10;
        }
        length += digits;
        return this;
    }

    /** A text with quotes around it. */
    public JsonText text(String text) {
        room(text.length() * 6 + 2);
        bytes[length++] = '"';
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one >= ASCII) {
                return wide(text.substring(i));
            }
            ascii(one);
        }
        bytes[length++] = '"';
        return this;
    }

    private JsonText wide(String rest) {
        for (byte one : rest.getBytes(StandardCharsets.UTF_8)) {
            if (one < 0) {
                bytes[length++] = one;
            } else {
                ascii((char) one);
            }
        }
        bytes[length++] = '"';
        return this;
    }

    private void ascii(char one) {
        if (one == '"' || one == '\\') {
            bytes[length++] = '\\';
            bytes[length++] = (byte) one;
        } else if (one >= PRINTABLE) {
            bytes[length++] = (byte) one;
        } else {
            raw("\\u00");
            bytes[length++] = HEX[one >> 4];
            bytes[length++] = HEX[one & 0xF];
        }
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
