package linli.central.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A good document, each of its parts replaced by what does not belong there. */
final class HostileJson {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String HERE = "here-and-nowhere-else";
    private static final int PLACES = Boolean.getBoolean("long") ? 10_000 : 3;

    /** Values of the wrong type, beyond every range, and in no form that was agreed. */
    private static final List<String> VALUES =
            List.of(
                    "null",
                    "[]",
                    "{}",
                    "true",
                    "-1",
                    "1e400",
                    "0.1",
                    "99999999999999999999999999999999",
                    "\"\"",
                    "\"\\u0000\"",
                    "\"\\ud800\"",
                    "\"" + "x".repeat(70_000) + "\"",
                    "[".repeat(400) + "]".repeat(400));

    private final String document;
    private final List<String> all = new ArrayList<>();
    private final List<String> marked;

    /** Looks for every part of a document that {@code wanted} accepts. */
    private HostileJson(String document, Predicate<JsonNode> wanted) {
        this.document = document;
        JsonNode root = JSON.readTree(document);
        mark(root, root, wanted);
        // Some of each depth: those that are left out stand evenly between the others.
        int step = Math.max(1, Math.ceilDiv(all.size(), PLACES));
        marked =
                IntStream.range(0, all.size())
                        .filter(place -> place % step == 0)
                        .mapToObj(all::get)
                        .toList();
    }

    /** For each part one document for each value. */
    static List<String> of(String document) {
        HostileJson json = new HostileJson(document, part -> true);
        return VALUES.stream().flatMap(value -> json.with(value).stream()).toList();
    }

    /** For each text one document with another. */
    static List<String> withEachTextReplaced(String document, String text) {
        return new HostileJson(document, JsonNode::isString).with(JSON.writeValueAsString(text));
    }

    private List<String> with(String value) {
        return marked.stream()
                .map(text -> text.replace('"' + HERE + '"', value))
                .filter(text -> !text.equals(document))
                .toList();
    }

    private void mark(JsonNode root, JsonNode within, Predicate<JsonNode> wanted) {
        switch (within) {
            case ObjectNode object -> {
                for (String name : List.copyOf(object.propertyNames())) {
                    JsonNode part = object.get(name);
                    if (wanted.test(part)) {
                        object.put(name, HERE);
                        keep(root);
                        object.set(name, part);
                    }
                    mark(root, part, wanted);
                }
            }
            case ArrayNode array -> {
                for (int i = 0; i < Math.min(2, array.size()); i++) {
                    JsonNode part = array.get(i);
                    if (wanted.test(part)) {
                        array.set(i, JSON.valueToTree(HERE));
                        keep(root);
                        array.set(i, part);
                    }
                    mark(root, part, wanted);
                }
            }
            default -> {}
        }
    }

    private void keep(JsonNode root) {
        all.add(JSON.writeValueAsString(root));
    }
}
