package linli.central.trust;

import java.security.PublicKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import linli.central.store.Publishing;
import linli.central.store.Stations.Station;
import linli.central.store.Transaction;
import linli.contract.trust.Ed25519;
import linli.contract.v1.enrolment.StationKeyRequest;
import linli.core.Outcome;
import linli.core.member.StationId;

/** Lets a station's new key follow the one it has (decision 0041). */
public final class StationKeys {

    /** How long the old key is believed beside the new one. */
    public static final Duration OVERLAP = Duration.ofDays(1);

    private final Publishing publishing;
    private final InstantSource clock;

    /** The overlap is counted by that clock. */
    public StationKeys(Publishing publishing, InstantSource clock) {
        this.publishing = publishing;
        this.clock = clock;
    }

    /**
     * The new key follows, if the present one allows it. The same request again gets the same
     * answer, also when it is signed with the new key. Refused with a {@link KeyRefusal}.
     */
    public Outcome<StationId> follow(StationId station, StationKeyRequest request) {
        return publishing.inTransaction((tx, news) -> follow(tx, station, request));
    }

    private Outcome<StationId> follow(Transaction tx, StationId id, StationKeyRequest request) {
        String next = Ed25519.encode(request.key());
        Optional<Station> station = tx.stations().find(id);
        if (station.isEmpty() || !request.isProved(id)) {
            return Outcome.refused(KeyRefusal.WRONG_SIGNATURE);
        }
        String present = station.get().publicKey();
        if (present.equals(next)) {
            return Outcome.of(id);
        }
        Optional<PublicKey> key = Ed25519.publicKey(present);
        boolean allowed =
                key.filter(some -> request.isAllowedBy(some, id)).isPresent()
                        && tx.stations()
                                .changeKey(id, present, next, clock.instant().plus(OVERLAP));
        return allowed ? Outcome.of(id) : Outcome.refused(KeyRefusal.WRONG_SIGNATURE);
    }
}
