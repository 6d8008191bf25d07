package linli.contract.v1.act;

import java.util.Optional;
import linli.contract.json.Fields;
import linli.contract.json.Json;
import linli.contract.v1.field.Limits;
import linli.core.act.ActId;
import linli.core.act.Identification;
import linli.core.act.Occasion;
import linli.core.member.MemberId;
import linli.core.member.StationId;
import tools.jackson.databind.JsonNode;

/** When, where, by whom and for whom an act was done, on the wire. */
final class OccasionMessages {

    private OccasionMessages() {}

    static JsonNode write(Occasion occasion) {
        return Json.object()
                .put("act", occasion.act().value())
                .put("at", occasion.at().toString())
                .put("localTime", occasion.localTime().toString())
                .put("businessDay", occasion.businessDay().toString())
                .put("station", occasion.station().value())
                .put("operator", occasion.operator())
                .set("approver", Json.textOrNull(occasion.approver()));
    }

    static Occasion occasion(Fields fields) {
        return new Occasion(
                new ActId(fields.name("act", Limits.ID_CHARS)),
                fields.instant("at"),
                fields.localTime("localTime"),
                fields.day("businessDay"),
                new StationId(fields.name("station", Limits.ID_CHARS)),
                fields.text("operator", Limits.NAME_CHARS),
                fields.optional("approver", (some, name) -> some.name(name, Limits.NAME_CHARS)));
    }

    static JsonNode write(Identification identification) {
        return Json.object()
                .put("member", identification.member().value())
                .put("kind", identification.kind().name())
                .put("serial", identification.serial());
    }

    static Optional<Identification> identification(Fields fields) {
        return fields.optional(
                "identification", (some, name) -> some.object(name, OccasionMessages::read));
    }

    static Identification read(Fields fields) {
        return new Identification(
                new MemberId(fields.name("member", Limits.ID_CHARS)),
                fields.oneOf("kind", Identification.Kind.class),
                fields.text("serial", Limits.ID_CHARS));
    }
}
