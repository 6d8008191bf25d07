package linli.contract.v1.field;

import java.util.Optional;
import linli.contract.json.Fields;
import linli.contract.json.Json;
import linli.core.catalog.Label;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Labels on the wire; inside acts they stand as they were, so that an old act keeps its words. */
public final class LabelMessages {

    private LabelMessages() {}

    /** A label as an object, one field a language. */
    public static ObjectNode write(Label label) {
        return Json.object()
                .put("kind", label.kind().name())
                .put("id", label.id())
                .put("zh", label.zh())
                .put("en", label.en())
                .put("picture", label.picture());
    }

    /** The label of an object. */
    public static Label label(Fields fields) {
        return new Label(
                fields.oneOf("kind", Label.Kind.class),
                fields.name("id", Limits.ID_CHARS),
                fields.name("zh", Limits.NAME_CHARS),
                fields.text("en", Limits.NAME_CHARS),
                fields.text("picture", Limits.ID_CHARS));
    }

    /** The label, or null if there is none. */
    public static JsonNode orNull(Optional<Label> label) {
        return Json.orNull(label, LabelMessages::write);
    }

    /** The label of an object, none of null. */
    public static Optional<Label> orNull(Fields fields) {
        return fields.optional("label", (some, name) -> some.object(name, LabelMessages::label));
    }
}
