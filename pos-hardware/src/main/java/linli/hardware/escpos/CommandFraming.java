package linli.hardware.escpos;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import linli.hardware.escpos.PrinterCommand.Control;

/**
 * How many bytes follow the two that name a command.
 *
 * @param header those that are always there
 * @param body how many more the header announces, or {@link #UNTIL_ZERO}
 */
record CommandFraming(int header, ToLongFunction<Control> body) {

    /** The body ends with a zero byte. */
    static final long UNTIL_ZERO = -1;

    private static final int BYTES_OF_A_CHINESE_PATTERN = 72;

    private static final Map<Integer, CommandFraming> KNOWN = known();

    /** The framing of a command; empty if it is none that is known. */
    static Optional<CommandFraming> of(int prefix, int code) {
        return Optional.ofNullable(KNOWN.get(key(prefix, code)));
    }

    private static Map<Integer, CommandFraming> known() {
        Map<Integer, CommandFraming> known = new HashMap<>();
        fixed(known, EscPos.ESC, "@2<LSimv\f", 0);
        fixed(known, EscPos.ESC, "! %-3=?EGJKMRTVadertu{", 1);
        fixed(known, EscPos.ESC, "$\\c", 2);
        fixed(known, EscPos.ESC, "p", 3);
        fixed(known, EscPos.ESC, "W", 8);
        announced(known, EscPos.ESC, 'D', 0, c -> UNTIL_ZERO);
        announced(known, EscPos.ESC, '*', 3, CommandFraming::columnImage);
        fixed(known, EscPos.FS, "&.", 0);
        fixed(known, EscPos.FS, "!-CW", 1);
        fixed(known, EscPos.FS, "Sp?", 2);
        announced(known, EscPos.FS, '2', 2, c -> BYTES_OF_A_CHINESE_PATTERN);
        announced(known, EscPos.FS, '(', 3, c -> c.pair(1));
        fixed(known, EscPos.GS, ":", 0);
        fixed(known, EscPos.GS, "!/BHITabfhrw", 1);
        fixed(known, EscPos.GS, "$LPW\\", 2);
        fixed(known, EscPos.GS, "^", 3);
        announced(known, EscPos.GS, 'V', 1, c -> c.parameter(0) >= 65 ? 1 : 0);
        announced(known, EscPos.GS, '(', 3, c -> c.pair(1));
        announced(known, EscPos.GS, '8', 5, c -> c.pair(1) | (long) c.pair(3) << 16);
        announced(known, EscPos.GS, 'v', 6, c -> (long) c.pair(2) * c.pair(4));
        announced(known, EscPos.GS, '*', 2, c -> 8L * c.parameter(0) * c.parameter(1));
        announced(known, EscPos.GS, 'k', 2, CommandFraming::barcode);
        fixed(known, EscPos.DLE, "\u0004\u0005", 1);
        announced(known, EscPos.DLE, 0x14, 1, c -> c.parameter(0) == 8 ? 6 : 2);
        return Map.copyOf(known);
    }

    private static long columnImage(Control image) {
        int bytesInColumn = image.parameter(0) >= 32 ? 3 : 1;
        return (long) bytesInColumn * image.pair(1);
    }

    private static long barcode(Control barcode) {
        if (barcode.parameter(0) >= 65) {
            return barcode.parameter(1);
        }
        return barcode.parameter(1) == 0 ? 0 : UNTIL_ZERO;
    }

    private static void fixed(
            Map<Integer, CommandFraming> known, int prefix, String codes, int parameters) {
        codes.chars().forEach(code -> announced(known, prefix, code, parameters, c -> 0));
    }

    private static void announced(
            Map<Integer, CommandFraming> known,
            int prefix,
            int code,
            int header,
            ToLongFunction<Control> body) {
        known.put(key(prefix, code), new CommandFraming(header, body));
    }

    private static int key(int prefix, int code) {
        return prefix << 8 | code;
    }
}
