package linli.hardware.escpos;

import java.nio.charset.Charset;

/** The characters of a printer's single bytes, as far as printers agree about them. */
final class CodePage {

    private static final int KATAKANA = 1;
    private static final Charset PC437 = Charset.forName("IBM437");
    private static final int HALF_WIDTH_KATAKANA = 0xFF60 - 0xA0;
    private static final String BLOCKS_OF_KATAKANA = "▁▂▃▄▅▆▇█▏▎▍▌▋▊▉┼┴┬┤├▔─│▕┌┐└┘╭╮╰╯";

    private CodePage() {}

    /** The character of a byte in the page chosen by {@code ESC t}; PC437 for pages not known. */
    static int character(int page, int value) {
        if (value < 0x80) {
            return value;
        }
        if (page != KATAKANA) {
            return new String(new byte[] {(byte) value}, PC437).charAt(0);
        }
        if (value < 0xA0) {
            return BLOCKS_OF_KATAKANA.charAt(value - 0x80);
        }
        boolean kana = value > 0xA0 && value < 0xE0;
        return kana ? value + HALF_WIDTH_KATAKANA : ' ';
    }
}
