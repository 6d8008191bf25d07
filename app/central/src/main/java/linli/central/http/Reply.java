package linli.central.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What is sent back.
 *
 * @param headers beyond those that every reply has
 */
public record Reply(int status, String mediaType, byte[] body, Map<String, String> headers) {

    Reply(int status, String mediaType, byte[] body) {
        this(status, mediaType, body, Map.of());
    }

    /** A JSON document. */
    public static Reply json(String text) {
        return json(200, text);
    }

    /** A JSON document with another status. */
    public static Reply json(int status, String text) {
        return new Reply(status, "application/json", text.getBytes(StandardCharsets.UTF_8));
    }
}
