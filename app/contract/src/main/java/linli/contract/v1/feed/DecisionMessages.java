package linli.contract.v1.feed;

import linli.contract.json.Fields;
import linli.contract.json.Json;
import linli.contract.v1.field.Limits;
import linli.core.act.ActId;
import linli.core.claim.ClaimDecision;
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
}
