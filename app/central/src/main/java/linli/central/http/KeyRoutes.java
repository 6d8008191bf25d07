package linli.central.http;

import java.util.List;
import linli.central.trust.SigningKeys;
import linli.central.trust.StationKeys;
import linli.contract.json.Json;
import linli.contract.v1.enrolment.CentralKeysMessage;
import linli.contract.v1.enrolment.StationKeyRequest;
import linli.contract.v1.field.Limits;
import linli.core.Outcome;
import linli.core.member.StationId;

/** How keys follow each other: a station's own, and the central's. */
public final class KeyRoutes {

    private final StationGate stations;
    private final HeadquartersGate headquarters;
    private final StationKeys stationKeys;
    private final SigningKeys signingKeys;

    /** Open to whoever passes the gate of each. */
    public KeyRoutes(
            StationGate stations,
            HeadquartersGate headquarters,
            StationKeys stationKeys,
            SigningKeys signingKeys) {
        this.stations = stations;
        this.headquarters = headquarters;
        this.stationKeys = stationKeys;
        this.signingKeys = signingKeys;
    }

    /** All of them. */
    public List<Route> routes() {
        return List.of(
                new Route(
                        "POST",
                        "/v1/stations/me/key",
                        Limits.SMALL_BYTES,
                        stations.open(this::follow)),
                new Route("POST", "/v1/hq/keys", 0, headquarters.open(this::announce)));
    }

    private Outcome<Reply> follow(StationId station, Call call) {
        return StationKeyRequest.read(call.body())
                .then(request -> stationKeys.follow(station, request))
                .map(same -> Json.write(Json.object().put("station", same.value())))
                .map(Reply::json);
    }

    /** The next key is made and told; the answer is every key that is believed from now on. */
    private Outcome<Reply> announce(Call call) {
        return signingKeys
                .announce()
                .map(id -> CentralKeysMessage.text(signingKeys.published()))
                .map(Reply::json);
    }
}
