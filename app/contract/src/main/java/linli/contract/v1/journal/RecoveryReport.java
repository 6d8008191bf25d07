package linli.contract.v1.journal;

import java.time.Instant;
import java.util.List;
import linli.contract.json.Fields;
import linli.contract.json.Json;
import linli.contract.v1.field.Limits;
import linli.core.Outcome;
import linli.core.member.StationId;
import tools.jackson.databind.JsonNode;

/**
 * Whom a central that was restored from a backup has not heard out yet.
 *
 * @param stations by id; none if the recovery is over, or there was none
 */
public record RecoveryReport(List<Unheard> stations) {

    /** Keeps its own copy. */
    public RecoveryReport {
        stations = List.copyOf(stations);
    }

    /**
     * A station that is to be heard.
     *
     * @param waitsFor what its next entry refers to and nobody told yet; empty if it has not come
     *     so far
     * @param since when that was noted
     */
    public record Unheard(StationId station, String waitsFor, Instant since) {}

    /** The report as JSON. */
    public String text() {
        return Json.write(
                Json.object().set("stations", Json.array(stations, RecoveryReport::write)));
    }

    /** The report in the body, refused with a {@link linli.contract.Malformed}. */
    public static Outcome<RecoveryReport> read(byte[] body) {
        return Json.read(
                body,
                Limits.IMPORT_BYTES,
                fields ->
                        new RecoveryReport(
                                fields.list("stations", Limits.LIST, RecoveryReport::unheard)));
    }

    private static JsonNode write(Unheard unheard) {
        return Json.object()
                .put("station", unheard.station().value())
                .put("waitsFor", unheard.waitsFor())
                .put("since", unheard.since().toString());
    }

    private static Unheard unheard(Fields fields) {
        return new Unheard(
                new StationId(fields.name("station", Limits.ID_CHARS)),
                fields.text("waitsFor", Limits.NAME_CHARS),
                fields.instant("since"));
    }
}
