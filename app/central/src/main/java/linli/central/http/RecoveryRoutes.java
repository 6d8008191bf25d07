package linli.central.http;

import java.util.List;
import linli.central.escrow.RecoveryDesk;
import linli.core.Outcome;
import linli.core.member.StationId;

/** What headquarters may ask after the central was restored from a backup. */
public final class RecoveryRoutes {

    private final HeadquartersGate gate;
    private final RecoveryDesk desk;

    /** Open to whoever passes the gate. */
    public RecoveryRoutes(HeadquartersGate gate, RecoveryDesk desk) {
        this.gate = gate;
        this.desk = desk;
    }

    /** All of them. */
    public List<Route> routes() {
        return List.of(
                new Route("GET", "/v1/hq/recovery", 0, gate.open(this::report)),
                new Route("POST", "/v1/hq/recovery/{id}/give-up", 0, gate.open(this::giveUp)));
    }

    private Outcome<Reply> report(Call call) {
        return Outcome.of(Reply.json(desk.report().text()));
    }

    private Outcome<Reply> giveUp(Call call) {
        return Outcome.of(Reply.json(desk.giveUp(new StationId(call.parameter("id"))).text()));
    }
}
