package linli.contract.v1.enrolment;

import java.time.Instant;
import linli.contract.json.Json;
import linli.contract.v1.field.Limits;
import linli.core.Outcome;

/**
 * A code that the central issued to headquarters: for a new station, or a member's rotating one.
 *
 * @param code exactly as it is to be typed or shown
 * @param page the address of the member's page, from the root; empty for a station's code
 */
public record IssuedCode(String code, Instant expires, String page) {

    /** The answer as JSON. */
    public String text() {
        return Json.write(
                Json.object()
                        .put("code", code)
                        .put("expires", expires.toString())
                        .put("page", page));
    }

    /** The answer in the body, refused with a {@link linli.contract.Malformed}. */
    public static Outcome<IssuedCode> read(byte[] body) {
        return Json.read(
                body,
                Limits.SMALL_BYTES,
                fields ->
                        new IssuedCode(
                                fields.name("code", Limits.LINES),
                                fields.instant("expires"),
                                fields.text("page", Limits.NAME_CHARS)));
    }

    /** The request for a station's code: what headquarters will call the station. */
    public static String request(String stationName) {
        return Json.write(Json.object().put("name", stationName));
    }

    /** The station's name in such a request, refused with a {@link linli.contract.Malformed}. */
    public static Outcome<String> readRequest(byte[] body) {
        return Json.read(
                body, Limits.SMALL_BYTES, fields -> fields.name("name", Limits.NAME_CHARS));
    }
}
