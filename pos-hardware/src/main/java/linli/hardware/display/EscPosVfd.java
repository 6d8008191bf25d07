package linli.hardware.display;

import java.io.ByteArrayOutputStream;
import linli.hardware.LineDisplay;

/** The bytes of an ESC/POS vacuum fluorescent display with two lines of 20 columns. */
final class EscPosVfd {

    private static final byte[] RESET = {0x1B, '@'};
    private static final byte[] CLEAR = {0x0C};
    private static final byte[] NO_CURSOR = {0x1F, 'C', 0};
    private static final byte[] OVERWRITE = {0x1F, 0x01};
    private static final byte[] FIRST_LINE = {0x1F, '$', 1, 1};
    private static final byte[] SECOND_LINE = {0x1F, '$', 1, 2};

    private EscPosVfd() {}

    /** What a display is told when it is found. */
    static byte[] greeting() {
        return join(RESET, CLEAR, NO_CURSOR);
    }

    /**
     * Two lines instead of what is shown, without clearing in between, which would flicker; a
     * display that was switched on late overwrites too.
     */
    static byte[] show(String upper, String lower) {
        return join(
                OVERWRITE,
                FIRST_LINE,
                DisplayText.line(upper, LineDisplay.COLUMNS),
                SECOND_LINE,
                DisplayText.line(lower, LineDisplay.COLUMNS));
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
