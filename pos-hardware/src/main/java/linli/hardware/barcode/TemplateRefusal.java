package linli.hardware.barcode;

/**
 * A label template cannot be used.
 *
 * @param fault why
 * @param given the template as it was given
 */
public record TemplateRefusal(Fault fault, String given) implements TemplateParsing {

    /** Why, each with the code a person can read out. */
    public enum Fault {
        /** Neither 13 nor 18 characters. */
        BAD_LENGTH("LP-4141"),
        /** A character that is neither a digit nor one of P, I, M, W, C. */
        BAD_LETTER("LP-4142"),
        /**
         * A field in two places or longer than six digits, no first digit given, no goods number,
         * neither amount nor weight, or C not exactly at the end.
         */
        BAD_FIELDS("LP-4143");

        private final String code;

        Fault(String code) {
            this.code = code;
        }

        /** The code to show beside the sentence: {@code LP-4141}. */
        public String code() {
            return code;
        }
    }
}
