package linli.hardware.serial;

/**
 * A port was named in a way that cannot be used.
 *
 * @param fault why
 * @param given the text as it was given
 */
public record PortRefusal(Fault fault, String given) implements PortParsing {

    /** Why, each with the code a person can read out. */
    public enum Fault {
        /** It does not begin with {@code serial:}. */
        NOT_SERIAL("LP-4121"),
        /** No port after {@code serial:}, or one with blanks or control characters. */
        NO_PORT("LP-4122"),
        /** What follows the last {@code @} is no speed of {@link PortSpec#SPEEDS}. */
        BAD_SPEED("LP-4123");

        private final String code;

        Fault(String code) {
            this.code = code;
        }

        /** The code to show beside the sentence: {@code LP-4121}. */
        public String code() {
            return code;
        }
    }
}
