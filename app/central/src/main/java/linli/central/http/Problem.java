package linli.central.http;

import java.util.Locale;
import linli.core.Refusal;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request that was refused, told as RFC 9457 says. Programs go by the code; the detail is for
 * people and never carries what the request said or what happened inside.
 *
 * @param code stable, in capitals: {@code TOKEN_REPLAYED}
 * @param detail one English sentence, may be empty
 */
public record Problem(int status, String code, String detail) implements Refusal {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonMapper JSON = new JsonMapper();

    /** No such resource, or none that the caller may see. */
    public static Problem notFound() {
        return new Problem(404, "NOT_FOUND", "");
    }

    /** The request cannot be read. */
    public static Problem malformed(String code, String place) {
        return new Problem(400, code, place.isEmpty() ? "" : "At " + place + ".");
    }

    /** The document as it is sent. */
    Reply reply() {
        return reply(JsonNodeFactory.instance.objectNode());
    }

    /** The document with further members. */
    Reply reply(ObjectNode further) {
        ObjectNode node =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "about:blank")
                        .put("title", title())
                        .put("status", status)
                        .put("code", code);
        if (!detail.isEmpty()) {
            node.put("detail", detail);
        }
        node.setAll(further);
        return new Reply(status, MEDIA_TYPE, JSON.writeValueAsBytes(node));
    }

    private String title() {
        String words = code.replace('_', ' ').toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
