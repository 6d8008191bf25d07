package linli.hardware;

import java.util.Optional;

/**
 * The AIM identifier a scanner may put before a code: {@code ]E0}, {@code ]C1}, {@code ]Q3}.
 *
 * @param symbology the kind of barcode
 * @param modifier a digit or letter whose meaning depends on the kind
 */
public record AimId(Symbology symbology, char modifier) {

    /** How many characters an identifier takes. */
    public static final int LENGTH = 3;

    /** The identifier {@code text} begins with; empty if it begins with none that is known. */
    public static Optional<AimId> at(String text) {
        if (text.length() < LENGTH || text.charAt(0) != ']' || !isModifier(text.charAt(2))) {
            return Optional.empty();
        }
        return Symbology.ofLetter(text.charAt(1)).map(kind -> new AimId(kind, text.charAt(2)));
    }

    private static boolean isModifier(char character) {
        return (character >= '0' && character <= '9')
                || (character >= 'A' && character <= 'Z')
                || (character >= 'a' && character <= 'z');
    }

    @Override
    public String toString() {
        return "]" + symbology.letter() + modifier;
    }
}
