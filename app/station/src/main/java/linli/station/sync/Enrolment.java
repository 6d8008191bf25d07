package linli.station.sync;

import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import linli.contract.v1.ProblemCode;
import linli.contract.v1.enrolment.EnrolmentAnswer;
import linli.contract.v1.enrolment.EnrolmentRequest;
import linli.core.Outcome;
import linli.core.member.StationId;

/** Enrols this station with a one-time code from headquarters. */
public final class Enrolment {

    private static final Duration WITHIN = Duration.ofSeconds(15);

    private final CentralHttp http;
    private final StationIdentity identity;
    private final Enrolments enrolments;
    private final Predicate<StationId> comesBackAs;

    /** For the station of that identity; what comes of it goes to {@code enrolments}. */
    public Enrolment(
            HttpClient http, InstantSource clock, StationIdentity identity, Enrolments enrolments) {
        this(http, clock, identity, enrolments, another -> false);
    }

    /**
     * The same for a station that may be one that lost its disk.
     *
     * @param comesBackAs told whose code it was, if it is another station's; whether this one is
     *     that station from now on
     */
    public Enrolment(
            HttpClient http,
            InstantSource clock,
            StationIdentity identity,
            Enrolments enrolments,
            Predicate<StationId> comesBackAs) {
        this.http = new CentralHttp(http, new CentralClock(clock));
        this.identity = identity;
        this.enrolments = enrolments;
        this.comesBackAs = comesBackAs;
    }

    /**
     * Redeems the code and keeps what the central answers. Waits up to 15 s; may be tried again
     * with the same code if the reply was lost. Refused with a {@link SyncFault}.
     */
    public Outcome<Enrolled> redeem(CentralAddress central, String code) {
        EnrolmentRequest request =
                EnrolmentRequest.of(code.strip(), identity.station(), identity.keys());
        byte[] body = Gzip.compress(request.text().getBytes(StandardCharsets.UTF_8));
        return switch (http.post(central, "/v1/enrolments", body, Optional.empty(), WITHIN)
                .reply()) {
            case Reply.Answer(byte[] answer) -> keep(central, EnrolmentAnswer.read(answer));
            case Reply.Refused(String problem, SyncFault fault) ->
                    Outcome.refused(meaning(problem, fault));
            case Reply.Failed(SyncFault fault) -> Outcome.refused(fault);
        };
    }

    /** Only the code was typed by a person, so a request that cannot be read is about the code. */
    private static SyncFault meaning(String problem, SyncFault fault) {
        boolean unread =
                problem.equals(ProblemCode.MALFORMED.name())
                        || problem.equals(ProblemCode.TOO_LARGE.name());
        return unread ? SyncFault.ENROLMENT_CODE_REFUSED : fault;
    }

    private Outcome<Enrolled> keep(CentralAddress central, Outcome<EnrolmentAnswer> answer) {
        if (!(answer instanceof Outcome.Accepted<EnrolmentAnswer>(EnrolmentAnswer accepted))) {
            return Outcome.refused(SyncFault.CENTRAL_UNREADABLE);
        }
        if (!accepted.station().equals(identity.station())
                && !comesBackAs.test(accepted.station())) {
            return Outcome.refused(SyncFault.HAS_ITS_OWN_HISTORY);
        }
        Enrolled enrolled =
                new Enrolled(central, accepted.name(), accepted.audience(), accepted.keys());
        enrolments.keep(enrolled);
        return Outcome.of(enrolled);
    }
}
