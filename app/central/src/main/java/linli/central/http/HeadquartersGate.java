package linli.central.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.Supplier;
import linli.contract.json.Json;
import linli.contract.v1.ProblemCode;
import linli.contract.v1.field.Limits;
import linli.core.Outcome;
import tools.jackson.databind.JsonNode;

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

    /**
     * What waits at a desk of headquarters under that name, and where they decide one of it.
     *
     * @param waiting all that waits
     */
    List<Route> desk(String name, Supplier<JsonNode> waiting, Endpoint decide) {
        Endpoint list =
                call -> Outcome.of(Reply.json(Json.write(Json.object().set(name, waiting.get()))));
        return List.of(
                new Route("GET", "/v1/hq/" + name, 0, open(list)),
                new Route(
                        "POST", "/v1/hq/" + name + "/decisions", Limits.SMALL_BYTES, open(decide)));
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
