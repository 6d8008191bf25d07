package linli.hardware.display;

import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * Text as a pole display can show it: GB18030 in one or two bytes a character, one or two columns.
 */
final class DisplayText {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int YEN = '¥';
    private static final int FULL_WIDTH_YEN = '￥';
    private static final int WIDEST = 2;

    private DisplayText() {}

    /**
     * The bytes of {@code text} in exactly {@code columns} columns: cut at a whole character,
     * filled up with blanks. Control characters are left out; what the display has no character for
     * is a question mark.
     */
    static byte[] line(String text, int columns) {
        byte[] line = new byte[columns];
        Arrays.fill(line, (byte) ' ');
        int used = 0;
        for (int codePoint : text.codePoints().filter(DisplayText::isShown).toArray()) {
            byte[] bytes = bytes(codePoint);
            if (used + bytes.length > columns) {
                break;
            }
            System.arraycopy(bytes, 0, line, used, bytes.length);
            used += bytes.length;
        }
        return line;
    }

    // GB18030 has the half-width sign only in four bytes, and many displays show it as "06".
    private static byte[] bytes(int codePoint) {
        int shown = codePoint == YEN ? FULL_WIDTH_YEN : codePoint;
        byte[] bytes = Character.toString(shown).getBytes(GB18030);
        return bytes.length <= WIDEST ? bytes : new byte[] {'?'};
    }

    private static boolean isShown(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK ->
                    false;
            default -> true;
        };
    }
}
