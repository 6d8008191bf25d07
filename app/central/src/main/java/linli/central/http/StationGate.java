package linli.central.http;

import java.time.InstantSource;
import java.util.function.BiFunction;
import linli.central.store.Database;
import linli.central.store.Stations;
import linli.central.store.Stations.Station;
import linli.central.trust.CentralIdentity;
import linli.contract.trust.Ed25519;
import linli.contract.trust.RequestToken;
import linli.contract.trust.TokenRefusal;
import linli.contract.v1.ProblemCode;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.member.StationId;

/**
 * Lets stations in: by the token on the request, signed with the station's key for exactly this
 * request, and used for the first time. Who asks is known from nothing else.
 */
public final class StationGate {

    private final Database database;
    private final CentralIdentity identity;
    private final InstantSource clock;
    private final RateLimit limit;

    /** With the rate that one station may have. */
    public StationGate(
            Database database, CentralIdentity identity, InstantSource clock, RateLimit limit) {
        this.database = database;
        this.identity = identity;
        this.clock = clock;
        this.limit = limit;
    }

    /** An endpoint that knows which station asks. */
    public Endpoint open(BiFunction<StationId, Call, Outcome<Reply>> endpoint) {
        return new Endpoint() {
            @Override
            public Outcome<Call> admit(Call head) {
                return token(head).map(token -> head);
            }

            @Override
            public Outcome<Reply> answer(Call call) {
                return caller(call).then(station -> endpoint.apply(station, call));
            }
        };
    }

    private static Outcome<RequestToken.Unverified> token(Call call) {
        return call.credentials(RequestToken.SCHEME)
                .map(RequestToken::read)
                .orElseGet(() -> Outcome.refused(TokenRefusal.MALFORMED_TOKEN));
    }

    private Outcome<StationId> caller(Call call) {
        return token(call)
                .then(token ->
                        database.inTransaction(tx ->
                                verified(tx.stations(), token, call)
                                        .then(good -> firstUse(tx.stations(), good))));
    }

    private Outcome<RequestToken> verified(
            Stations stations, RequestToken.Unverified token, Call call) {
        return stations.find(token.station())
                .map(station -> verified(stations, token, station, call))
                .orElseGet(() -> Refused.because(ProblemCode.UNKNOWN_STATION));
    }

    /** By the station's key; for a while also by the one that it followed. */
    private Outcome<RequestToken> verified(
            Stations stations, RequestToken.Unverified token, Station station, Call call) {
        Outcome<RequestToken> byPresent = verified(token, station, station.publicKey(), call);
        return byPresent instanceof Outcome.Refused<RequestToken>(Refusal why)
                        && why == TokenRefusal.WRONG_SIGNATURE
                ? stations.previousKey(station.id(), clock.instant())
                        .map(key -> verified(token, station, key, call))
                        .orElse(byPresent)
                : byPresent;
    }

    private Outcome<RequestToken> verified(
            RequestToken.Unverified token, Station station, String key, Call call) {
        return token.verify(
                        Ed25519.publicKey(key).orElseThrow(),
                        identity.audience(),
                        call.method(),
                        call.target(),
                        call.sent(),
                        clock.instant())
                .then(good ->
                        station.revoked()
                                ? Refused.because(ProblemCode.STATION_REVOKED)
                                : Outcome.of(good));
    }

    private Outcome<StationId> firstUse(Stations stations, RequestToken token) {
        StationId station = token.station();
        if (!limit.admits(station.value())) {
            return Refused.because(ProblemCode.RATE_LIMITED);
        }
        boolean first =
                stations.useToken(
                        station,
                        token.id(),
                        token.expires().plus(RequestToken.TOLERANCE),
                        clock.instant());
        return first ? Outcome.of(station) : Refused.because(ProblemCode.TOKEN_REPLAYED);
    }

    /** The problem that a token's refusal is told as. */
    static ProblemCode problem(TokenRefusal refusal) {
        return switch (refusal) {
            case MALFORMED_TOKEN -> ProblemCode.UNSIGNED;
            case WRONG_SIGNATURE, WRONG_REQUEST -> ProblemCode.WRONG_SIGNATURE;
            case TOKEN_EXPIRED, TOKEN_TOO_EARLY -> ProblemCode.TOKEN_EXPIRED;
        };
    }
}
