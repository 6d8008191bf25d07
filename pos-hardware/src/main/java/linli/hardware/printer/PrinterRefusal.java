package linli.hardware.printer;

/**
 * A printer was named in a way that cannot be used.
 *
 * @param fault why
 * @param given the text as it was given
 */
public record PrinterRefusal(Fault fault, String given) implements PrinterParsing {

    /** Why, each with the code a person can read out. */
    public enum Fault {
        /** It begins with none of {@code serial:}, {@code tcp:} and {@code file:}. */
        UNKNOWN_KIND("LP-4156"),
        /** No port, host or path, a bad port number or speed, or blanks and control characters. */
        BAD_ADDRESS("LP-4157"),
        /** What follows the last comma is neither 58 nor 80. */
        BAD_PAPER("LP-4158");

        private final String code;

        Fault(String code) {
            this.code = code;
        }

        /** The code to show beside the sentence: {@code LP-4156}. */
        public String code() {
            return code;
        }
    }
}
