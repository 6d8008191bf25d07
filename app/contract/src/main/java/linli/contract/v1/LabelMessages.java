package linli.contract.v1;

import java.util.Optional;
import linli.contract.json.Fields;
import linli.contract.json.Json;
import linli.core.catalog.Label;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Labels on the wire; inside acts they stand as they were, so that an old act keeps its words. */
final class LabelMessages {

    private LabelMessages() {}

    static ObjectNode write(Label label) {
        return Json.object()
                .put("kind", label.kind().name())
                .put("id", label.id())
                .put("zh", label.zh())
                .put("en", label.en())
                .put("picture", label.picture());
    }

    static Label label(Fields fields) {
        return new Label(
                fields.oneOf("kind", Label.Kind.class),
                fields.name("id", Limits.ID_CHARS),
                fields.name("zh", Limits.NAME_CHARS),
                fields.text("en", Limits.NAME_CHARS),
                fields.text("picture", Limits.ID_CHARS));
    }

    static JsonNode orNull(Optional<Label> label) {
        return Json.orNull(label, LabelMessages::write);
    }

    static Optional<Label> orNull(Fields fields) {
        return fields.optional("label", (some, name) -> some.object(name, LabelMessages::label));
    }
}
