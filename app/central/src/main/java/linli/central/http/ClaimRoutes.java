package linli.central.http;

import java.util.List;
import linli.central.headquarters.ClaimDesk;
import linli.contract.json.Fields;
import linli.contract.json.Json;
import linli.contract.v1.field.Limits;
import linli.core.Outcome;
import linli.core.act.ActId;
import linli.core.act.Claim;
import linli.core.act.ClaimAct;
import linli.core.claim.ClaimDecision;
import linli.core.claim.ClaimDecision.Verdict;
import linli.core.member.StationId;
import tools.jackson.databind.JsonNode;

/** What headquarters see of claims that were left to them, and how they decide them. */
public final class ClaimRoutes {

    private final HeadquartersGate gate;
    private final ClaimDesk desk;

    /** Open to whoever passes the gate. */
    public ClaimRoutes(HeadquartersGate gate, ClaimDesk desk) {
        this.gate = gate;
        this.desk = desk;
    }

    /** All of them. */
    public List<Route> routes() {
        return gate.desk(
                "claims", () -> Json.array(desk.waiting(), ClaimRoutes::write), this::decide);
    }

    private Outcome<Reply> decide(Call call) {
        return Json.read(call.body(), Limits.SMALL_BYTES, ClaimRoutes::ruling)
                .then(desk::decide)
                .map(decision -> Reply.json(Json.write(write(decision))));
    }

    private static ClaimDesk.Ruling ruling(Fields fields) {
        return new ClaimDesk.Ruling(
                new StationId(fields.name("station", Limits.ID_CHARS)),
                new ActId(fields.name("claim", Limits.ID_CHARS)),
                fields.oneOf("verdict", Verdict.class),
                fields.name("by", Limits.NAME_CHARS),
                fields.text("note", Limits.NAME_CHARS));
    }

    private static JsonNode write(ClaimDesk.Waiting waiting) {
        ClaimAct.Filed filed = waiting.filed();
        Claim claim = filed.claim();
        return Json.object()
                .put("station", waiting.station().value())
                .put("claim", filed.occasion().act().value())
                .put("at", filed.occasion().at().toString())
                .put("ticket", claim.ticket().value())
                .put("number", claim.number())
                .put("member", claim.member().value())
                .put("reason", claim.reason().name())
                .put("foundGrams", claim.found().map(grams -> grams.grams()).orElse(0L))
                .put("note", claim.note())
                .put("worthFen", claim.worth().fen())
                .set("lines", Json.array(claim.lines(), ClaimRoutes::write));
    }

    private static JsonNode write(Claim.Line line) {
        return Json.object()
                .put("sku", line.product().sku().value())
                .put("name", line.product().name())
                .put("qty", line.qty())
                .put("worthFen", line.worth().fen());
    }

    private static JsonNode write(ClaimDecision decision) {
        return Json.object()
                .put("claim", decision.claim().value())
                .put("verdict", decision.verdict().name())
                .put("at", decision.at().toString());
    }
}
