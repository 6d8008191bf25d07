package linli.contract.v1;

import java.util.Locale;
import linli.contract.json.Json;
import linli.core.Outcome;

/**
 * A problem document (RFC 9457).
 *
 * @param type identifies the kind of problem, a URN
 * @param title the same in English
 * @param status the HTTP status
 * @param detail which part of the request, such as {@code entries[3].hash}; may be empty
 * @param code a {@link ProblemCode}'s name; one from a newer central may be unknown here
 */
public record Problem(String type, String title, int status, String detail, String code) {

    /** The media type of problem documents. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int MAX_STATUS = 599;

    /** The problem of that code. */
    public static Problem of(ProblemCode code, String detail) {
        String words = code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new Problem(
                "urn:linli:problem:" + words.replace(' ', '-'),
                words,
                code.status(),
                detail,
                code.name());
    }

    /** The problem as JSON. */
    public String text() {
        return Json.write(
                Json.object()
                        .put("type", type)
                        .put("title", title)
                        .put("status", status)
                        .put("detail", detail)
                        .put("code", code));
    }

    /** The problem in the body, refused with a {@link linli.contract.Malformed}. */
    public static Outcome<Problem> read(byte[] body) {
        return Json.read(
                body,
                Limits.SMALL_BYTES,
                fields ->
                        new Problem(
                                fields.text("type", Limits.NAME_CHARS),
                                fields.text("title", Limits.NAME_CHARS),
                                fields.integer("status", 100, MAX_STATUS),
                                fields.text("detail", Limits.NAME_CHARS),
                                fields.name("code", Limits.ID_CHARS)));
    }
}
