package linli.central.http;

import java.util.List;
import linli.central.trust.Enrolment;
import linli.contract.v1.EnrolmentAnswer;
import linli.contract.v1.EnrolmentRequest;
import linli.contract.v1.Limits;
import linli.contract.v1.ProblemCode;
import linli.core.Outcome;

/** What stations may ask. */
public final class StationRoutes {

    private final Enrolment enrolment;
    private final RateLimit strangers;

    /** With the rate at which one address may try to enrol. */
    public StationRoutes(Enrolment enrolment, RateLimit strangers) {
        this.enrolment = enrolment;
        this.strangers = strangers;
    }

    /** All of them. */
    public List<Route> routes() {
        return List.of(new Route("POST", "/v1/enrolments", Limits.SMALL_BYTES, this::enrol));
    }

    private Outcome<Reply> enrol(Call call) {
        return strangers.admits(call.peer())
                ? EnrolmentRequest.read(call.body())
                        .then(enrolment::enrol)
                        .map(EnrolmentAnswer::text)
                        .map(Reply::json)
                : Refused.because(ProblemCode.RATE_LIMITED);
    }
}
