package linli.central.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import linli.contract.v1.ProblemCode;
import linli.core.Outcome;

/**
 * Reads bodies whole, but no more than may come, not for longer than it may take, and not inflated
 * beyond measure.
 */
final class Bodies {

    private static final int CHUNK = 8192;
    private static final int MOST_FORGOTTEN = 16 << 20;

    private final Patience patience;
    private final Duration atMost;

    /** With the time that a whole body may take. */
    Bodies(Patience patience, Duration atMost) {
        this.patience = patience;
        this.atMost = atMost;
    }

    /** The call with its body, or the problem with it. */
    Outcome<Call> read(ServerRequest request, int maxBytes, BodyRoom.Share room) {
        OptionalLong announced = request.headers().contentLength();
        if (announced.orElse(0) > maxBytes) {
            return Refused.because(ProblemCode.TOO_LARGE);
        }
        if (announced.orElse(0) < 0) {
            return Refused.because(ProblemCode.MALFORMED, "Content-Length");
        }
        if (!request.content().hasEntity()) {
            return Outcome.of(new Call(request, new byte[0], new byte[0]));
        }
        return sent(request, maxBytes, room)
                .then(sent -> inflated(request, sent, maxBytes, room))
                .then(call -> complete(call, announced));
    }

    /**
     * Reads what is left of a body that nobody wanted, so that an answer given before its end is
     * heard.
     *
     * @return false if it is too much, or comes too slowly: the connection is to be closed
     */
    boolean forget(ServerRequest request) {
        if (request.content().consumed() || !request.content().hasEntity()) {
            return true;
        }
        try (Patience.Guard guard = patience.guard(atMost);
                InputStream stream = request.content().inputStream()) {
            byte[] chunk = new byte[CHUNK];
            int forgotten = 0;
            for (int n = 0; n >= 0 && forgotten <= MOST_FORGOTTEN; n = stream.read(chunk)) {
                forgotten += n;
            }
            return forgotten <= MOST_FORGOTTEN;
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }

    private Outcome<byte[]> sent(ServerRequest request, int maxBytes, BodyRoom.Share room) {
        try (Patience.Guard guard = patience.guard(atMost);
                InputStream stream = request.content().inputStream()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK];
            for (int n = stream.read(chunk); n >= 0; n = stream.read(chunk)) {
                bytes.write(chunk, 0, n);
                if (bytes.size() > maxBytes) {
                    return Refused.because(ProblemCode.TOO_LARGE);
                }
                if (!room.take(n)) {
                    return Refused.because(ProblemCode.UNAVAILABLE);
                }
            }
            return Outcome.of(bytes.toByteArray());
        } catch (IOException | RuntimeException broken) {
            // The server's stream has many unchecked ways to say that the client broke off.
            return cutOff();
        }
    }

    private static Outcome<Call> inflated(
            ServerRequest request, byte[] sent, int maxBytes, BodyRoom.Share room) {
        String encoding = request.headers().first(HeaderNames.CONTENT_ENCODING).orElse("identity");
        return switch (encoding) {
            case "identity" -> Outcome.of(new Call(request, sent, sent));
            case "gzip" -> inflate(sent, maxBytes, room).map(body -> new Call(request, sent, body));
            default -> Refused.because(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
        };
    }

    private static Outcome<byte[]> inflate(byte[] sent, int maxBytes, BodyRoom.Share room) {
        try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(sent))) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK];
            for (int n = stream.read(chunk); n >= 0; n = stream.read(chunk)) {
                if (body.size() + n > maxBytes) {
                    return Refused.because(ProblemCode.TOO_LARGE);
                }
                if (!room.take(n)) {
                    return Refused.because(ProblemCode.UNAVAILABLE);
                }
                body.write(chunk, 0, n);
            }
            return Outcome.of(body.toByteArray());
        } catch (IOException notGzip) {
            return Refused.because(ProblemCode.MALFORMED, "The body is not gzip");
        }
    }

    private static Outcome<Call> complete(Call call, OptionalLong announced) {
        return announced.isPresent() && announced.getAsLong() != call.sent().length
                ? cutOff()
                : Outcome.of(call);
    }

    private static <T> Outcome<T> cutOff() {
        return Refused.because(ProblemCode.MALFORMED, "The body is cut off");
    }
}
