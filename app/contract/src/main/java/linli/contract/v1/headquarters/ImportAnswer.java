package linli.contract.v1.headquarters;

import java.util.List;
import linli.contract.json.Fields;
import linli.contract.json.Json;
import linli.contract.v1.field.Limits;
import linli.core.Outcome;
import tools.jackson.databind.JsonNode;

/**
 * What became of an import: each thing is taken or refused on its own.
 *
 * @param accepted the things that were added or changed, with what the central gave them
 * @param unchanged how many stood so already
 */
public record ImportAnswer(List<Taken> accepted, int unchanged, List<Rejected> rejected) {

    private static final int CODE_CHARS = 64;

    /**
     * A thing that was taken.
     *
     * @param id its own
     * @param code the digits of an order's code; empty for other things
     */
    public record Taken(String id, String code) {}

    /**
     * A thing that was not taken.
     *
     * @param id its own
     * @param code why, in capitals
     */
    public record Rejected(String id, String code) {}

    /** Keeps its own copies. */
    public ImportAnswer {
        accepted = List.copyOf(accepted);
        rejected = List.copyOf(rejected);
    }

    /** The answer as JSON. */
    public String text() {
        return Json.write(
                Json.object()
                        .set("accepted", Json.array(accepted, ImportAnswer::write))
                        .put("unchanged", unchanged)
                        .set("rejected", Json.array(rejected, ImportAnswer::write)));
    }

    /** The answer in the body, refused with a {@link linli.contract.Malformed}. */
    public static Outcome<ImportAnswer> read(byte[] body) {
        return Json.read(
                body,
                Limits.IMPORT_BYTES,
                fields ->
                        new ImportAnswer(
                                fields.list("accepted", ProductImport.MAX, ImportAnswer::taken),
                                fields.integer("unchanged", 0, ProductImport.MAX),
                                fields.list(
                                        "rejected", ProductImport.MAX, ImportAnswer::rejected)));
    }

    private static JsonNode write(Taken taken) {
        return Json.object().put("id", taken.id()).put("code", taken.code());
    }

    private static JsonNode write(Rejected rejected) {
        return Json.object().put("id", rejected.id()).put("code", rejected.code());
    }

    private static Taken taken(Fields fields) {
        return new Taken(fields.name("id", Limits.ID_CHARS), fields.text("code", CODE_CHARS));
    }

    private static Rejected rejected(Fields fields) {
        return new Rejected(fields.name("id", Limits.ID_CHARS), fields.name("code", CODE_CHARS));
    }
}
