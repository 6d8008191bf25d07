package linli.central.http;

import java.util.List;
import linli.central.headquarters.RuleBookDesk;
import linli.contract.v1.feed.KnownRuleBooks;
import linli.contract.v1.field.Limits;
import linli.core.Outcome;
import linli.core.member.StationId;

/** How a restored central gets rule books back that it gave out after its backup. */
public final class RuleBookRoutes {

    private final StationGate gate;
    private final RuleBookDesk desk;

    /** Open to whoever passes the gate. */
    public RuleBookRoutes(StationGate gate, RuleBookDesk desk) {
        this.gate = gate;
        this.desk = desk;
    }

    /** All of them. */
    public List<Route> routes() {
        return List.of(
                new Route(
                        "POST",
                        "/v1/stations/me/rule-books",
                        Limits.BATCH_BYTES,
                        gate.open(this::bringBack)));
    }

    private Outcome<Reply> bringBack(StationId station, Call call) {
        return KnownRuleBooks.read(call.body())
                .map(known -> desk.bringBack(known.books()))
                .map(KnownRuleBooks::answer)
                .map(Reply::json);
    }
}
