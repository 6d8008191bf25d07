package linli.central.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What is sent back.
 *
 * @param headers beyond those that every reply has
 */
public record Reply(int status, String mediaType, byte[] body, Map<String, String> headers) {

    /** A text without further headers. */
    public Reply(int status, String mediaType, String text) {
        this(status, mediaType, text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** A JSON document. */
    public static Reply json(String text) {
        return new Reply(200, "application/json", text);
    }
}
