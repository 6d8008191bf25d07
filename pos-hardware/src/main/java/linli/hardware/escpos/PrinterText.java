package linli.hardware.escpos;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Chinese receipt printer's own font holds: ASCII in one column and the characters of GBK in
 * two. Everything else is made into that before it is laid out.
 *
 * <p>A character the font lacks is replaced by the nearest one that means the same ({@code ¥} by
 * {@code ￥}, {@code é} by {@code e}), else by one {@link #MISSING}. Control characters become
 * blanks: no text can hold a command.
 */
final class PrinterText {

    /** Stands for a character that the printer lacks, as in printed books: {@code □}. */
    static final char MISSING = '□';

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset GBK = Charset.forName("GBK");
    private static final Pattern SEEN_AS_ONE = Pattern.compile("\\X");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private PrinterText() {}

    /** {@code text} in characters that {@link #bytes} encodes in one or two bytes each. */
    static String printable(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
            return text;
        }
        StringBuilder printable = new StringBuilder(text.length());
        Matcher seen = SEEN_AS_ONE.matcher(text);
        while (seen.find()) {
            appendSeen(printable, seen.group());
        }
        return printable.toString();
    }

    // What a reader sees as one character (a letter with marks, a family of emoji) becomes one.
    private static void appendSeen(StringBuilder printable, String seen) {
        if (seen.codePoints().allMatch(PrinterText::isPrintable)) {
            printable.append(seen);
        } else {
            String nearest = nearest(seen);
            boolean prints = nearest.codePoints().allMatch(PrinterText::isPrintable);
            printable.append(prints ? nearest : String.valueOf(MISSING));
        }
    }

    private static String nearest(String seen) {
        int first = seen.codePointAt(0);
        if (first == '¥') {
            return "￥";
        }
        if (Character.isISOControl(first) || Character.isSpaceChar(first)) {
            return " ";
        }
        if (isInvisible(first)) {
            return "";
        }
        String plain = Normalizer.normalize(seen, Normalizer.Form.NFKD);
        return MARKS.matcher(plain).replaceAll("");
    }

    // Alone, without a character before it to which it belongs.
    private static boolean isInvisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.FORMAT || type == Character.NON_SPACING_MARK;
    }

    private static boolean isPrintable(int codePoint) {
        if (codePoint < 0x7F) {
            return codePoint >= ' ';
        }
        if (codePoint < 0xA0 || !Character.isBmpCodePoint(codePoint)) {
            return false;
        }
        String character = Character.toString(codePoint);
        byte[] bytes = character.getBytes(GB18030);
        return bytes.length == 2 && Arrays.equals(bytes, character.getBytes(GBK));
    }

    /** The bytes of a printable text: ASCII as it is, the others in GB18030 by two. */
    static byte[] bytes(String printable) {
        return printable.getBytes(GB18030);
    }

    /** How many columns a printable text takes at normal width. */
    static int columns(CharSequence printable) {
        return printable.chars().map(PrinterText::columns).sum();
    }

    /** How many columns a printable character takes: 2, or 1 if it is ASCII. */
    static int columns(int character) {
        return character < 0x80 ? 1 : 2;
    }
}
