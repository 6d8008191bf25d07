package linli.contract.rules;

import linli.core.Refusal;

/**
 * Why a rule book, product list or scenario was not read.
 *
 * @param line in the document, from 1; 0 where it is the document as a whole
 * @param column in that line, from 1
 * @param reason in English, naming the field
 */
public record MalformedDocument(int line, int column, String reason) implements Refusal {

    @Override
    public String code() {
        return "MALFORMED_DOCUMENT";
    }

    /** The place and the reason as people read them: {@code 3:14: unknown field "colour"}. */
    public String text() {
        return line == 0 ? reason : line + ":" + column + ": " + reason;
    }
}
