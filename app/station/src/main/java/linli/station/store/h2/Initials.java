package linli.station.store.h2;

import java.nio.charset.Charset;
import java.util.Locale;

/**
 * The first letters of the pinyin of a Chinese text, as cashiers type them: 上海青 is {@code shq}. GB
 * 2312 lists its 3,755 most used characters in the order of their pinyin; of others nothing is
 * known, and they are left out.
 */
public final class Initials {

    private static final Charset GBK = Charset.forName("GBK");
    private static final String LETTERS = "abcdefghjklmnopqrstwxyz";
    private static final int[] STARTS = {
        0xB0A1, 0xB0C5, 0xB2C1, 0xB4EE, 0xB6EA, 0xB7A2, 0xB8C1, 0xB9FE, 0xBBF7, 0xBFA6, 0xC0AC,
        0xC2E8, 0xC4C3, 0xC5B6, 0xC5BE, 0xC6DA, 0xC8BB, 0xC8F6, 0xCBFA, 0xCDDA, 0xCEF4, 0xD1B9,
        0xD4D1
    };
    private static final int END = 0xD7FA;

    private Initials() {}

    /** The initials in lower case; letters and digits stand for themselves. */
    public static String of(String text) {
        StringBuilder initials = new StringBuilder();
        text.codePoints().forEach(character -> append(initials, character));
        return initials.toString().toLowerCase(Locale.ROOT);
    }

    private static void append(StringBuilder initials, int character) {
        if (character < 128) {
            if (Character.isLetterOrDigit(character)) {
                initials.appendCodePoint(character);
            }
            return;
        }
        byte[] bytes = Character.toString(character).getBytes(GBK);
        int code = bytes.length == 2 ? (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF) : 0;
        if (code >= STARTS[0] && code < END) {
            int letter = STARTS.length - 1;
            while (code < STARTS[letter]) {
                letter--;
            }
            initials.append(LETTERS.charAt(letter));
        }
    }
}
