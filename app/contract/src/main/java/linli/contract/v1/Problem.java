package linli.contract.v1;

import java.util.List;
import java.util.Locale;
import linli.contract.json.Json;
import linli.contract.v1.field.Limits;
import linli.core.Outcome;
import tools.jackson.databind.node.ObjectNode;

/**
 * A problem document (RFC 9457).
 *
 * @param type identifies the kind of problem, a URN
 * @param title the same in English
 * @param status the HTTP status
 * @param detail which part of the request, such as {@code entries[3].hash}; may be empty
 * @param code a {@link ProblemCode}'s name; one from a newer central may be unknown here
 * @param findings what contradicts itself in a rule book; empty for all other problems
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        List<RuleFinding> findings) {

    /** The media type of problem documents. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int MAX_STATUS = 599;

    /** Keeps its own copy. */
    public Problem {
        findings = List.copyOf(findings);
    }

    /** The problem of that code. */
    public static Problem of(ProblemCode code, String detail) {
        return of(code, detail, List.of());
    }

    /** The problem of that code, with what was found in a rule book. */
    public static Problem of(ProblemCode code, String detail, List<RuleFinding> findings) {
        String words = code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new Problem(
                "urn:linli:problem:" + words.replace(' ', '-'),
                words,
                code.status(),
                detail,
                code.name(),
                findings);
    }

    /** The problem as JSON. */
    public String text() {
        ObjectNode node =
                Json.object()
                        .put("type", type)
                        .put("title", title)
                        .put("status", status)
                        .put("detail", detail)
                        .put("code", code);
        if (!findings.isEmpty()) {
            node.set("findings", Json.array(findings, RuleFinding::write));
        }
        return Json.write(node);
    }

    /** The problem in the body, refused with a {@link linli.contract.Malformed}. */
    public static Outcome<Problem> read(byte[] body) {
        return Json.read(
                body,
                Limits.IMPORT_BYTES,
                fields ->
                        new Problem(
                                fields.text("type", Limits.NAME_CHARS),
                                fields.text("title", Limits.NAME_CHARS),
                                fields.integer("status", 100, MAX_STATUS),
                                fields.text("detail", Limits.NAME_CHARS),
                                fields.name("code", Limits.ID_CHARS),
                                fields.has("findings")
                                        ? fields.list(
                                                "findings", RuleFinding.MAX, RuleFinding::read)
                                        : List.of()));
    }
}
