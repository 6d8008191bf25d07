package linli.station.sync;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import linli.contract.trust.RequestToken;
import linli.contract.v1.ProblemCode;

/** Requests in this station's name, each with a token of its own. */
final class CentralLink {

    private final CentralHttp http;
    private volatile StationIdentity identity;
    private final Enrolments enrolments;
    private final RandomGenerator random;

    CentralLink(
            CentralHttp http,
            StationIdentity identity,
            Enrolments enrolments,
            RandomGenerator random) {
        this.http = http;
        this.identity = identity;
        this.enrolments = enrolments;
        this.random = random;
    }

    /** Signs with another pair from now on. */
    void signAs(StationIdentity other) {
        identity = other;
    }

    /** Requests of the same station, signed with another pair. */
    CentralLink as(StationIdentity other) {
        return new CentralLink(http, other, enrolments, random);
    }

    Reply get(String target, Duration within) {
        return ask(target, within).reply();
    }

    /** Asks now; whoever wants the reply waits for it. */
    Asked ask(String target, Duration within) {
        return signed(
                "GET",
                target,
                new byte[0],
                (enrolled, token) -> http.get(enrolled.central(), target, token, within));
    }

    Reply post(String target, byte[] gzipped, Duration within) {
        return signed(
                        "POST",
                        target,
                        gzipped,
                        (enrolled, token) ->
                                http.post(enrolled.central(), target, gzipped, token, within))
                .reply();
    }

    @FunctionalInterface
    private interface Exchange {
        Asked with(Enrolled enrolled, Optional<String> token);
    }

    private Asked signed(String method, String target, byte[] body, Exchange exchange) {
        Optional<Enrolled> enrolled = enrolments.current();
        if (enrolled.isEmpty()) {
            return () -> new Reply.Failed(SyncFault.NOT_ENROLLED);
        }
        Supplier<Asked> attempt =
                () -> exchange.with(enrolled.get(), token(enrolled.get(), method, target, body));
        Asked asked = attempt.get();
        return () -> {
            Reply first = asked.reply();
            // The refusal told the central's time, so a wrong clock costs one more round trip, once
            return isTooOld(first) ? attempt.get().reply() : first;
        };
    }

    private Optional<String> token(Enrolled enrolled, String method, String target, byte[] body) {
        StationIdentity signer = identity;
        RequestToken token =
                RequestToken.issue(
                        signer.station(),
                        enrolled.audience(),
                        http.clock().now(),
                        method,
                        target,
                        body,
                        random);
        return Optional.of(RequestToken.SCHEME + ' ' + token.sign(signer.keys().getPrivate()));
    }

    private static boolean isTooOld(Reply reply) {
        return reply instanceof Reply.Refused(String code, SyncFault fault)
                && code.equals(ProblemCode.TOKEN_EXPIRED.name());
    }
}
