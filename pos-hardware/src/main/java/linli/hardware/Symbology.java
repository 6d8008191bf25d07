package linli.hardware;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of barcode a scanner names in an AIM identifier (ISO/IEC 15424). */
public enum Symbology {
    CODE_39('A'),
    CODE_128('C'),
    EAN_UPC('E'),
    CODABAR('F'),
    CODE_93('G'),
    ITF('I'),
    PDF417('L'),
    QR('Q'),
    DATA_MATRIX('d'),
    DATABAR('e'),
    HAN_XIN('h'),
    AZTEC('z'),
    OTHER('X');

    private final char letter;

    Symbology(char letter) {
        this.letter = letter;
    }

    /** The code character of the AIM identifier: {@code Q} for QR. */
    public char letter() {
        return letter;
    }

    /** The symbology of an AIM code character, which is case sensitive; empty if not known here. */
    public static Optional<Symbology> ofLetter(char letter) {
        return Arrays.stream(values()).filter(kind -> kind.letter == letter).findFirst();
    }
}
