package linli.central.http;

import java.util.List;
import linli.central.headquarters.DisputeDesk;
import linli.central.store.Quarantine.Disputed;
import linli.contract.json.Fields;
import linli.contract.json.Json;
import linli.contract.v1.field.Limits;
import linli.core.Outcome;
import linli.core.member.StationId;
import tools.jackson.databind.JsonNode;

/** What headquarters see of disputes, and how they decide them. */
public final class DisputeRoutes {

    private final HeadquartersGate gate;
    private final DisputeDesk desk;

    /** Open to whoever passes the gate. */
    public DisputeRoutes(HeadquartersGate gate, DisputeDesk desk) {
        this.gate = gate;
        this.desk = desk;
    }

    /** All of them. */
    public List<Route> routes() {
        return gate.desk(
                "disputes", () -> Json.array(desk.open(), DisputeRoutes::write), this::decide);
    }

    /** What was decided, and by whom. */
    private record Decision(Disputed disputed, boolean accepted, String by) {}

    private Outcome<Reply> decide(Call call) {
        return Json.read(call.body(), Limits.SMALL_BYTES, DisputeRoutes::decision)
                .then(made -> desk.decide(made.disputed(), made.accepted(), made.by()))
                .map(disputed -> Reply.json(Json.write(write(disputed))));
    }

    private static Decision decision(Fields fields) {
        return new Decision(
                new Disputed(
                        new StationId(fields.name("station", Limits.ID_CHARS)),
                        fields.integer("epoch", 1, Integer.MAX_VALUE),
                        fields.number("seq", 0, Long.MAX_VALUE),
                        fields.name("code", Limits.ID_CHARS),
                        fields.text("subject", Limits.NAME_CHARS)),
                fields.flag("accepted"),
                fields.name("by", Limits.NAME_CHARS));
    }

    private static JsonNode write(Disputed disputed) {
        return Json.object()
                .put("station", disputed.station().value())
                .put("epoch", disputed.epoch())
                .put("seq", disputed.seq())
                .put("code", disputed.code())
                .put("subject", disputed.subject());
    }
}
