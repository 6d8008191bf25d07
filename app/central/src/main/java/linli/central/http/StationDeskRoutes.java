package linli.central.http;

import java.util.List;
import linli.central.escrow.EscrowDesk;
import linli.central.escrow.StationDesk;
import linli.contract.json.Json;
import linli.contract.v1.field.Limits;
import linli.core.Outcome;
import linli.core.member.MemberId;
import linli.core.member.StationId;

/** What headquarters decide about stations, and about who holds members' points. */
public final class StationDeskRoutes {

    private final HeadquartersGate gate;
    private final EscrowDesk escrow;
    private final StationDesk stations;

    /** Open to whoever passes the gate. */
    public StationDeskRoutes(HeadquartersGate gate, EscrowDesk escrow, StationDesk stations) {
        this.gate = gate;
        this.escrow = escrow;
        this.stations = stations;
    }

    /** All of them. */
    public List<Route> routes() {
        return List.of(
                route("PUT", "/v1/hq/members/{id}/home", Limits.SMALL_BYTES, this::moveMember),
                route("POST", "/v1/hq/stations/{id}/revocation", 0, this::revoke),
                route("POST", "/v1/hq/stations/{id}/write-off", 0, this::writeOff));
    }

    private Route route(String method, String path, int maxBytes, Endpoint endpoint) {
        return new Route(method, path, maxBytes, gate.open(endpoint));
    }

    private Outcome<Reply> moveMember(Call call) {
        return Json.read(
                        call.body(),
                        Limits.SMALL_BYTES,
                        fields -> new StationId(fields.name("station", Limits.ID_CHARS)))
                .then(home -> escrow.move(new MemberId(call.parameter("id")), home))
                .map(member -> Json.write(Json.object().put("member", member.value())))
                .map(Reply::json);
    }

    private Outcome<Reply> revoke(Call call) {
        return stations.revoke(new StationId(call.parameter("id")))
                .map(station -> Json.write(Json.object().put("station", station.value())))
                .map(Reply::json);
    }

    private Outcome<Reply> writeOff(Call call) {
        return stations.writeOff(new StationId(call.parameter("id")))
                .map(points -> Json.write(Json.object().put("points", points)))
                .map(Reply::json);
    }
}
