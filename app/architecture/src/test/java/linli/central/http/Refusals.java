package linli.central.http;

import linli.contract.v1.ProblemCode;
import linli.core.Refusal;

/** How the web server tells refusals, for the simulation. */
public final class Refusals {

    private Refusals() {}

    /** Any refusal as it is told outside. */
    public static Reply reply(Refusal refusal) {
        return Refused.of(refusal).reply();
    }

    /** What is no request. */
    public static Refusal malformed() {
        return new Refused(ProblemCode.MALFORMED, "The body is cut off");
    }
}
