package linli.station.sync;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import linli.contract.v1.UploadBatch;
import linli.core.Outcome;

/** What this station wrote once, as the central has it. */
public final class OwnHistory {

    private static final Duration WITHIN = Duration.ofSeconds(30);

    private final CentralLink central;

    /** {@code random} is fit for secrets. */
    public OwnHistory(
            HttpClient http,
            InstantSource clock,
            StationIdentity identity,
            Enrolments enrolments,
            RandomGenerator random) {
        this.central =
                new CentralLink(
                        new CentralHttp(http, new CentralClock(clock)),
                        identity,
                        enrolments,
                        random);
    }

    /**
     * Entries of an epoch after that seq, with the keys that open them; none if there are no more.
     * Waits up to 30 s. Refused with a {@link SyncFault}.
     */
    public Outcome<UploadBatch> page(int epoch, long after) {
        String target = "/v1/stations/me/journal?epoch=%d&after=%d".formatted(epoch, after);
        return switch (central.get(target, WITHIN)) {
            case Reply.Answer(byte[] body) ->
                    UploadBatch.read(body) instanceof Outcome.Accepted<UploadBatch> page
                            ? page
                            : Outcome.refused(SyncFault.CENTRAL_UNREADABLE);
            case Reply.Refused(String code, SyncFault fault) -> Outcome.refused(fault);
            case Reply.Failed(SyncFault fault) -> Outcome.refused(fault);
        };
    }
}
