package linli.contract.v1.headquarters;

import java.util.List;
import linli.contract.json.Json;
import linli.contract.v1.field.LabelMessages;
import linli.contract.v1.field.Limits;
import linli.core.Outcome;
import linli.core.catalog.Label;

/** Labels that headquarters add or change. */
public record LabelImport(List<Label> labels) {

    /** How many may come at once. */
    public static final int MAX = 10_000;

    /** Keeps its own copy. */
    public LabelImport {
        labels = List.copyOf(labels);
    }

    /** The import as JSON. */
    public String text() {
        return Json.write(Json.object().set("labels", Json.array(labels, LabelMessages::write)));
    }

    /** The import in the body, refused with a {@link linli.contract.Malformed}. */
    public static Outcome<LabelImport> read(byte[] body) {
        return Json.read(
                body,
                Limits.IMPORT_BYTES,
                fields -> new LabelImport(fields.list("labels", MAX, LabelMessages::label)));
    }
}
