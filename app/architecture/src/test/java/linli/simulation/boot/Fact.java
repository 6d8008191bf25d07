package linli.simulation.boot;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An entry of a journal as its bytes say it, read without any code of the program. */
record Fact(
        String station,
        int epoch,
        long seq,
        JsonNode header,
        JsonNode payload,
        String text,
        String hash) {

    private static final JsonMapper JSON = new JsonMapper();

    static Fact of(String header, String payload, String hash) {
        JsonNode head = JSON.readTree(header);
        return new Fact(
                head.get("station").asString(),
                head.get("epoch").asInt(),
                head.get("seq").asLong(),
                head,
                JSON.readTree(payload),
                header + payload,
                hash);
    }

    static JsonNode tree(String text) {
        return JSON.readTree(text);
    }

    String act() {
        return header.get("act").asString();
    }

    String type() {
        return header.get("type").asString();
    }

    String businessDate() {
        return header.get("businessDate").asString();
    }

    /** The changes of members' accounts, none if there is nothing of the kind in it. */
    Iterable<JsonNode> changes() {
        return payload.has("changes") ? payload.get("changes") : JSON.createArrayNode();
    }
}
