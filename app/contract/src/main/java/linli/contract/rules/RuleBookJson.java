package linli.contract.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import linli.core.Outcome;
import linli.core.rulebook.RuleBook;

/** Reads and writes rule books as JSON. */
public final class RuleBookJson {

    private RuleBookJson() {}

    /**
     * Reads a rule book; what may be absent has no limit or no effect.
     *
     * @return or a {@link MalformedDocument} with the place of the first fault
     */
    public static Outcome<RuleBook> read(byte[] utf8) {
        return JsonDocument.read(utf8, RuleReader::book);
    }

    /** The rule book as canonical JSON in UTF-8: no spaces, one order of fields, no defaults. */
    public static byte[] write(RuleBook book) {
        return RuleWriter.write(book).getBytes(StandardCharsets.UTF_8);
    }

    /** Version 0, with which a station works before it has another. */
    public static RuleBook builtIn() {
        try (InputStream in = RuleBookJson.class.getResourceAsStream("rulebook-0.json")) {
            if (in == null) {
                throw new IllegalStateException("The built-in rule book is missing");
            }
            return switch (read(in.readAllBytes())) {
                case Outcome.Accepted<RuleBook>(RuleBook book) -> book;
                case Outcome.Refused<RuleBook>(var refusal) ->
                        throw new IllegalStateException("Built-in rule book: " + refusal);
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
