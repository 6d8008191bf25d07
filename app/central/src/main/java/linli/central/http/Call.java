package linli.central.http;

import io.helidon.common.uri.UriQuery;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;

/**
 * A request, read whole.
 *
 * @param sent the body as it came, which is what a station signs
 * @param body the same after inflating
 */
public record Call(ServerRequest request, byte[] sent, byte[] body) {

    /** {@code GET}, {@code POST}, … */
    public String method() {
        return request.prologue().method().text();
    }

    /** The path with its query, exactly as asked for. */
    public String target() {
        String path = request.prologue().uriPath().rawPath();
        String query = request.prologue().query().rawValue();
        return query.isEmpty() ? path : path + '?' + query;
    }

    /** A parameter of the query. */
    public Optional<String> query(String name) {
        // Its own optional values look the framework's converters up each time
        UriQuery query = request.query();
        return query.contains(name) ? Optional.of(query.get(name)) : Optional.empty();
    }

    /**
     * A whole number in the query, {@code usual} if it is absent; nothing if it is no number within
     * both bounds.
     */
    public Optional<Integer> number(String name, int usual, int min, int max) {
        return query(name)
                .map(text ->
                        text.matches("[0-9]{1,9}")
                                ? Optional.of(Integer.parseInt(text))
                                : Optional.<Integer>empty())
                .orElse(Optional.of(usual))
                .filter(number -> number >= min && number <= max);
    }

    /** A parameter of the path. */
    public String parameter(String name) {
        return request.path().pathParameters().get(name);
    }

    /** What follows the scheme in the Authorization header, if it is that scheme. */
    public Optional<String> credentials(String scheme) {
        return request.headers()
                .first(HeaderNames.AUTHORIZATION)
                .filter(value -> value.startsWith(scheme + ' '))
                .map(value -> value.substring(scheme.length() + 1).strip());
    }

    /** A header. */
    public Optional<String> header(HeaderName name) {
        return request.headers().first(name);
    }

    /** Where it came from. */
    public String peer() {
        return request.remotePeer().host();
    }
}
