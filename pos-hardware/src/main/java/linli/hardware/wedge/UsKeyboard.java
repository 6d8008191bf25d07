package linli.hardware.wedge;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** What the keys of a US keyboard print; scanners type as one, and so do keyboards in China. */
final class UsKeyboard {

    /** Names of keys, with what they print alone and with Shift. */
    private static final String[][] SYMBOLS = {
        {"DIGIT1", "1!"},
        {"DIGIT2", "2@"},
        {"DIGIT3", "3#"},
        {"DIGIT4", "4$"},
        {"DIGIT5", "5%"},
        {"DIGIT6", "6^"},
        {"DIGIT7", "7&"},
        {"DIGIT8", "8*"},
        {"DIGIT9", "9("},
        {"DIGIT0", "0)"},
        {"SPACE", "  "},
        {"MINUS", "-_"},
        {"EQUALS", "=+"},
        {"BACK_SLASH", "\\|"},
        {"OPEN_BRACKET", "[{"},
        {"CLOSE_BRACKET", "]}"},
        {"SEMICOLON", ";:"},
        {"QUOTE", "'\""},
        {"BACK_QUOTE", "`~"},
        {"COMMA", ",<"},
        {"PERIOD", ".>"},
        {"SLASH", "/?"},
        {"ADD", "++"},
        {"SUBTRACT", "--"},
        {"MULTIPLY", "**"},
        {"DIVIDE", "//"},
        {"DECIMAL", ".."},
        {"EXCLAMATION_MARK", "!!"},
        {"AT", "@@"},
        {"NUMBER_SIGN", "##"},
        {"DOLLAR", "$$"},
        {"CIRCUMFLEX", "^^"},
        {"AMPERSAND", "&&"},
        {"ASTERISK", "**"},
        {"UNDERSCORE", "__"},
        {"LEFT_PARENTHESIS", "(("},
        {"RIGHT_PARENTHESIS", "))"},
        {"PLUS", "++"},
        {"COLON", "::"},
        {"LESS", "<<"},
        {"GREATER", ">>"},
        {"QUOTEDBL", "\"\""},
        {"BRACELEFT", "{{"},
        {"BRACERIGHT", "}}"}
    };

    private static final Set<String> MODIFIERS =
            Set.of(
                    "SHIFT",
                    "CONTROL",
                    "ALT",
                    "ALT_GRAPH",
                    "META",
                    "WINDOWS",
                    "COMMAND",
                    "CAPS",
                    "NUM_LOCK");

    private static final Map<String, String> KEYS = keys();

    private UsKeyboard() {}

    /** What that key prints; empty for a key that prints nothing or has no known place. */
    static OptionalInt printed(String name, boolean shift) {
        String both = KEYS.get(name);
        return both == null ? OptionalInt.empty() : OptionalInt.of(both.charAt(shift ? 1 : 0));
    }

    /** Whether that key only changes what others mean. */
    static boolean isModifier(String name) {
        return MODIFIERS.contains(name);
    }

    private static Map<String, String> keys() {
        Map<String, String> keys = new HashMap<>();
        for (String[] symbol : SYMBOLS) {
            keys.put(symbol[0], symbol[1]);
        }
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            keys.put(
                    String.valueOf(letter), String.valueOf(Character.toLowerCase(letter)) + letter);
        }
        for (char digit = '0'; digit <= '9'; digit++) {
            keys.put("NUMPAD" + digit, String.valueOf(digit) + digit);
        }
        return keys;
    }
}
