package linli.station.sync;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import linli.contract.trust.CentralKeys;
import linli.contract.trust.SignedText;
import linli.contract.v1.journal.JournalHeads;
import linli.contract.v1.journal.UploadBatch;
import linli.core.Outcome;

/** What this station wrote once, as the central has it. */
public final class OwnHistory {

    private static final Duration WITHIN = Duration.ofSeconds(30);

    private final CentralLink central;
    private final StationIdentity identity;
    private final Enrolments enrolments;

    /** {@code random} is fit for secrets. */
    public OwnHistory(
            HttpClient http,
            InstantSource clock,
            StationIdentity identity,
            Enrolments enrolments,
            RandomGenerator random) {
        this.identity = identity;
        this.enrolments = enrolments;
        this.central =
                new CentralLink(
                        new CentralHttp(http, new CentralClock(clock)),
                        identity,
                        enrolments,
                        random);
    }

    /**
     * How much that is, signed by the central. Waits up to 30 s. Refused with a {@link SyncFault};
     * {@link SyncFault#HISTORY_UNTRUE} if somebody else signed it, or for another station.
     */
    public Outcome<JournalHeads> heads() {
        return switch (central.get("/v1/stations/me/journal/heads", WITHIN)) {
            case Reply.Answer(byte[] body) -> verified(JournalHeads.readAnswer(body));
            case Reply.Refused(String code, SyncFault fault) -> Outcome.refused(fault);
            case Reply.Failed(SyncFault fault) -> Outcome.refused(fault);
        };
    }

    private Outcome<JournalHeads> verified(Outcome<SignedText> answer) {
        CentralKeys pinned = enrolments.current().map(Enrolled::keys).orElse(CentralKeys.NONE);
        if (answer instanceof Outcome.Accepted<SignedText>(SignedText signed)
                && signed.isSignedFor(JournalHeads.PURPOSE, pinned)
                && JournalHeads.read(signed.text())
                        instanceof Outcome.Accepted<JournalHeads>(JournalHeads heads)
                && heads.station().equals(identity.station())) {
            return Outcome.of(heads);
        }
        return Outcome.refused(SyncFault.HISTORY_UNTRUE);
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
