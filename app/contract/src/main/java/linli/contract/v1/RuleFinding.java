package linli.contract.v1;

import linli.contract.json.Fields;
import linli.contract.json.Json;
import linli.contract.v1.field.Limits;
import tools.jackson.databind.JsonNode;

/**
 * A contradiction in a rule book, for people.
 *
 * @param path a JSON pointer into the rule book
 * @param code what kind of contradiction, in capitals; one from a newer central may be unknown here
 * @param zh the same as a sentence in Chinese
 * @param en the same as a sentence in English
 */
public record RuleFinding(String path, String code, String zh, String en) {

    /** Findings in one book, at most. */
    public static final int MAX = 1000;

    /** As an object. */
    public JsonNode write() {
        return Json.object().put("path", path).put("code", code).put("zh", zh).put("en", en);
    }

    /** The finding of an object. */
    public static RuleFinding read(Fields fields) {
        return new RuleFinding(
                fields.text("path", Limits.NAME_CHARS),
                fields.name("code", Limits.ID_CHARS),
                fields.text("zh", Limits.NAME_CHARS),
                fields.text("en", Limits.NAME_CHARS));
    }
}
