package linli.hardware.serial;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * What hardware.md says about one frame between line ends, in as few lines as it takes and sharing
 * nothing with the driver.
 */
final class FrameRules {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String AIM_LETTERS = "ACEFGILQXdehz";
    private static final int NO_LINE =
            1 << Character.CONTROL
                    | 1 << Character.FORMAT
                    | 1 << Character.SURROGATE
                    | 1 << Character.PRIVATE_USE
                    | 1 << Character.UNASSIGNED
                    | 1 << Character.LINE_SEPARATOR
                    | 1 << Character.PARAGRAPH_SEPARATOR;

    private FrameRules() {}

    /** The code in a frame that is not empty, or an empty string if it must be refused. */
    static String code(byte[] frame) {
        boolean ascii = true;
        for (byte value : frame) {
            if (value != 0x1D && value >= 0 && (value < 0x20 || value == 0x7F)) {
                return "";
            }
            ascii &= value >= 0;
        }
        if (frame.length > 4096) {
            return "";
        }
        return withoutAim(ascii ? new String(frame, StandardCharsets.ISO_8859_1) : text(frame));
    }

    /** Whether {@code code} has one of the lengths of a GTIN and the last digit GS1 asks for. */
    static boolean isGtin(String code) {
        return (code.length() == 8 || code.length() == 12 || code.length() == 13)
                && code.matches("[0-9]+")
                && sum(code) % 10 == 0;
    }

    /** All digits, weighing 1, 3, 1, 3 … from the last. */
    static int sum(String digits) {
        int sum = 0;
        for (int weight = 1, i = digits.length() - 1; i >= 0; weight = 4 - weight, i--) {
            sum += weight * Character.digit(digits.charAt(i), 10);
        }
        return sum;
    }

    private static String text(byte[] frame) {
        Charset charset = isUtf8(frame) ? StandardCharsets.UTF_8 : GB18030;
        if (charset.equals(GB18030) && !looksLikeGb18030(frame)) {
            return "";
        }
        String text = new String(frame, charset);
        return text.codePoints().allMatch(FrameRules::prints) ? text : "";
    }

    /** RFC 3629: the shortest form of each code point, no surrogates. */
    private static boolean isUtf8(byte[] frame) {
        for (int i = 0; i < frame.length; ) {
            int first = frame[i] & 0xFF;
            int length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
            if ((first >= 0x80 && first < 0xC2) || first > 0xF4 || i + length > frame.length) {
                return false;
            }
            for (int j = i + 1; j < i + length; j++) {
                int least = j > i + 1 ? 0x80 : first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
                int most = j > i + 1 ? 0xBF : first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
                int next = frame[j] & 0xFF;
                if (next < least || next > most) {
                    return false;
                }
            }
            i += length;
        }
        return true;
    }

    /** One, two or four bytes in the ranges of GB 18030; what they stand for is asked later. */
    private static boolean looksLikeGb18030(byte[] frame) {
        for (int i = 0; i < frame.length; ) {
            int length = gb18030Length(frame, i);
            if (length == 0) {
                return false;
            }
            i += length;
        }
        return true;
    }

    private static int gb18030Length(byte[] frame, int at) {
        if (frame[at] >= 0) {
            return 1;
        }
        if (!isLead(frame, at) || at + 1 >= frame.length) {
            return 0;
        }
        int second = frame[at + 1] & 0xFF;
        if (second >= 0x40 && second != 0x7F && second != 0xFF) {
            return 2;
        }
        return isDigit(frame, at + 1) && isLead(frame, at + 2) && isDigit(frame, at + 3) ? 4 : 0;
    }

    private static boolean isLead(byte[] frame, int at) {
        return at < frame.length && (frame[at] & 0xFF) > 0x80 && (frame[at] & 0xFF) < 0xFF;
    }

    private static boolean isDigit(byte[] frame, int at) {
        return at < frame.length && frame[at] >= '0' && frame[at] <= '9';
    }

    private static boolean prints(int codePoint) {
        return codePoint == 0x1D
                || (codePoint != 0xFFFD && (NO_LINE >> Character.getType(codePoint) & 1) == 0);
    }

    private static String withoutAim(String text) {
        boolean aim =
                text.length() >= 3
                        && text.charAt(0) == ']'
                        && AIM_LETTERS.indexOf(text.charAt(1)) >= 0
                        && text.charAt(2) < 0x80
                        && Character.isLetterOrDigit(text.charAt(2));
        return aim ? text.substring(3) : text;
    }
}
