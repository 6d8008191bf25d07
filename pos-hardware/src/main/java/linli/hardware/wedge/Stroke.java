package linli.hardware.wedge;

import java.util.OptionalInt;
import java.util.Set;
import linli.hardware.ScanReading;

/** One key of a burst that is no modifier, with the text it brought. */
final class Stroke {

    /** Stands for a key that prints nothing. */
    static final char SILENT = 0x1A;

    /** Stands for a character nobody can tell. */
    private static final char UNKNOWN = 0xFFFD;

    private static final Set<String> ENDS = Set.of("ENTER", "TAB");

    /** Control with these is CR, LF and TAB. */
    private static final Set<String> CONTROL_ENDS = Set.of("M", "J", "I");

    private final WedgeKey.Pressed key;
    private final StringBuilder typed = new StringBuilder();

    Stroke(WedgeKey.Pressed key) {
        this.key = key;
    }

    void typed(String text) {
        typed.append(text);
    }

    /** Whether it may end a code. */
    static boolean isSuffix(WedgeKey.Pressed key) {
        return !key.alt() && (key.control() ? CONTROL_ENDS : ENDS).contains(key.name());
    }

    /** Whether it stands for a character. */
    boolean isCharacter() {
        return !key.control() && !key.alt() && (byKey().isPresent() || broughtAny());
    }

    /** Whether it is a character that came as itself, not through an input method. */
    boolean cameAsItself() {
        return isCharacter() && broughtAny() && typed.length() == 1;
    }

    /** Its character by what was typed. */
    char asTyped() {
        return isCharacter() ? typed.charAt(0) : control();
    }

    /** Its character by its place on the keyboard. */
    char asKey() {
        return isCharacter() ? (char) byKey().orElse(UNKNOWN) : control();
    }

    private OptionalInt byKey() {
        return UsKeyboard.printed(key.name(), key.shift());
    }

    private boolean broughtAny() {
        return !typed.isEmpty() && typed.charAt(0) >= ' ' && typed.charAt(0) < 0x7F;
    }

    // Control with the closing bracket is 0x1D, the FNC1 of GS1 codes.
    private char control() {
        return key.control() && key.name().equals("CLOSE_BRACKET") ? ScanReading.FNC1 : SILENT;
    }
}
