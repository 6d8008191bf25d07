package linli.station.ui.kit.device;

import java.util.Optional;

/**
 * What is behind a serial port, as far as it can be known.
 *
 * @param port as in {@link FoundPort}
 * @param baud the speed at which it was asked, in bits per second
 * @param fault the code of why it could not be asked, {@code LP-xxxx}
 */
public record PortAnswer(String port, What what, String baud, Optional<String> fault) {

    /** What answered. */
    public enum What {
        /** Its turn has not come. */
        WAITING,
        /** It is being asked. */
        ASKED,
        SCALE_OS2,
        SCALE_TOLEDO,
        PRINTER,
        /** Nothing answered; by its maker it is a scanner. */
        LIKE_SCANNER,
        /** Nothing answered; by its maker it is a printer. */
        LIKE_PRINTER,
        /** Nothing answered: perhaps a scanner or a pole display, which never do. */
        NOTHING,
        /** A device of this station has it, or wants it: it was not asked. */
        OURS,
        /** It could not be asked. */
        FAULT
    }

    /** Whether it was asked, or could not be. */
    public boolean isFinal() {
        return what != What.WAITING && what != What.ASKED;
    }
}
