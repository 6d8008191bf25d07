package linli.station.sync;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import linli.contract.v1.enrolment.StationKeyRequest;
import linli.core.Outcome;

/**
 * Lets a new key of this station follow the one it has (decision 0041). The new pair is on disk
 * before the central hears of it, so that a reply that is lost costs nothing: it is asked again.
 */
public final class KeyChange {

    private static final String TARGET = "/v1/stations/me/key";
    private static final Duration WITHIN = Duration.ofSeconds(15);

    private final CentralLink central;

    KeyChange(CentralLink central) {
        this.central = central;
    }

    /**
     * Asks the central to believe the next key, and uses it from then on. Waits up to 30 s, so
     * never call it on the screen's thread.
     *
     * @return the station with the next key, which is its own now; or why it keeps the one it has
     */
    public Outcome<StationIdentity> run(StationKeyring keys) {
        StationIdentity old = keys.present();
        StationIdentity next = new StationIdentity(old.station(), keys.next());
        Optional<SyncFault> why = asked(old, old, next);
        // If it is refused, it was believed long ago and the old one is no more: a reply was lost
        if (why.isPresent() && asked(next, old, next).isPresent()) {
            return Outcome.refused(why.get());
        }
        keys.follow();
        central.signAs(next);
        return Outcome.of(next);
    }

    /**
     * Asks a central that came out of a backup to believe the present key again, in the name of the
     * one before.
     *
     * @return whether it does
     */
    public boolean repeat(StationKeyring keys) {
        StationIdentity present = keys.present();
        return keys.previous()
                .map(pair -> new StationIdentity(present.station(), pair))
                .filter(before -> asked(before, before, present).isEmpty())
                .isPresent();
    }

    /** Why not; empty if it is done. */
    private Optional<SyncFault> asked(
            StationIdentity signer, StationIdentity old, StationIdentity next) {
        byte[] body =
                Gzip.compress(
                        StationKeyRequest.of(old.station(), old.keys(), next.keys())
                                .text()
                                .getBytes(StandardCharsets.UTF_8));
        return switch (central.as(signer).post(TARGET, body, WITHIN)) {
            case Reply.Answer done -> Optional.empty();
            case Reply.Refused(String code, SyncFault fault) -> Optional.of(fault);
            case Reply.Failed(SyncFault fault) -> Optional.of(fault);
        };
    }
}
