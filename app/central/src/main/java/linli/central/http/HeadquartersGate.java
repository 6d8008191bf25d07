package linli.central.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import linli.contract.v1.ProblemCode;
import linli.core.Outcome;

/** Lets headquarters in: by their key. Wrong keys cannot be tried at speed. */
public final class HeadquartersGate {

    private final byte[] key;
    private final RateLimit failures;

    /** With the key, and the rate at which wrong ones may come from one address. */
    public HeadquartersGate(String key, RateLimit failures) {
        this.key = key.getBytes(StandardCharsets.US_ASCII);
        this.failures = failures;
    }

    /** The endpoint, for headquarters only. */
    public Endpoint open(Endpoint endpoint) {
        return new Endpoint() {
            @Override
            public Outcome<Call> admit(Call head) {
                return let(head);
            }

            @Override
            public Outcome<Reply> answer(Call call) {
                return endpoint.answer(call);
            }
        };
    }

    private Outcome<Call> let(Call head) {
        boolean right = head.credentials("Bearer").filter(this::isKey).isPresent();
        if (right) {
            return Outcome.of(head);
        }
        return failures.admits(head.peer())
                ? Refused.because(ProblemCode.UNSIGNED)
                : Refused.because(ProblemCode.RATE_LIMITED);
    }

    private boolean isKey(String shown) {
        return MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), key);
    }
}
