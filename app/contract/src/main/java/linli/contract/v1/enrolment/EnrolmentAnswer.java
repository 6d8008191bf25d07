package linli.contract.v1.enrolment;

import linli.contract.json.Json;
import linli.contract.trust.CentralKeys;
import linli.contract.v1.field.Limits;
import linli.core.Outcome;
import linli.core.member.StationId;

/**
 * A station is enrolled.
 *
 * @param station the id it proposed
 * @param name as headquarters call it
 * @param audience the central's own id: the station's tokens are for it only
 * @param keys to be pinned
 */
public record EnrolmentAnswer(StationId station, String name, String audience, CentralKeys keys) {

    /** The answer as JSON. */
    public String text() {
        return Json.write(
                Json.object()
                        .put("station", station.value())
                        .put("name", name)
                        .put("audience", audience)
                        .set("keys", CentralKeysMessage.write(keys)));
    }

    /** The answer in the body, refused with a {@link linli.contract.Malformed}. */
    public static Outcome<EnrolmentAnswer> read(byte[] body) {
        return Json.read(
                body,
                Limits.SMALL_BYTES,
                fields ->
                        new EnrolmentAnswer(
                                new StationId(fields.name("station", Limits.ID_CHARS)),
                                fields.text("name", Limits.NAME_CHARS),
                                fields.name("audience", Limits.ID_CHARS),
                                CentralKeysMessage.keys(fields)));
    }
}
