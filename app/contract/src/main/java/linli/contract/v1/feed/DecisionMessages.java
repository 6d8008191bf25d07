package linli.contract.v1.feed;

import linli.contract.json.Fields;
import linli.contract.json.Json;
import linli.contract.v1.field.Limits;
import linli.core.act.ActId;
import linli.core.claim.ClaimDecision;
import linli.core.dispute.DisputeNotice;
import linli.core.dispute.DisputeNotice.Ruling;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What headquarters decided, on the wire. */
final class DecisionMessages {

    private DecisionMessages() {}

    static ObjectNode write(ClaimDecision decision) {
        return Json.object()
                .put("claim", decision.claim().value())
                .put("verdict", decision.verdict().name())
                .put("at", decision.at().toString())
                .put("by", decision.by())
                .put("note", decision.note());
    }

    static ClaimDecision claim(Fields fields) {
        return new ClaimDecision(
                new ActId(fields.name("claim", Limits.ID_CHARS)),
                fields.oneOf("verdict", ClaimDecision.Verdict.class),
                fields.instant("at"),
                fields.name("by", Limits.NAME_CHARS),
                fields.text("note", Limits.NAME_CHARS));
    }

    static ObjectNode write(DisputeNotice disputed) {
        return Json.object()
                .put("epoch", disputed.epoch())
                .put("seq", disputed.seq())
                .put("code", disputed.code())
                .put("subject", disputed.subject())
                .put("at", disputed.at().toString())
                .set("ruling", Json.orNull(disputed.ruling(), DecisionMessages::write));
    }

    static DisputeNotice dispute(Fields fields) {
        return new DisputeNotice(
                fields.integer("epoch", 0, Integer.MAX_VALUE),
                fields.number("seq", 0, Long.MAX_VALUE),
                fields.name("code", Limits.ID_CHARS),
                fields.text("subject", Limits.NAME_CHARS),
                fields.instant("at"),
                fields.optional(
                        "ruling", (some, name) -> some.object(name, DecisionMessages::ruling)));
    }

    private static JsonNode write(Ruling ruling) {
        return Json.object()
                .put("accepted", ruling.accepted())
                .put("at", ruling.at().toString())
                .put("by", ruling.by());
    }

    private static Ruling ruling(Fields fields) {
        return new Ruling(
                fields.flag("accepted"),
                fields.instant("at"),
                fields.name("by", Limits.NAME_CHARS));
    }
}
