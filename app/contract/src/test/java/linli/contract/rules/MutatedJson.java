package linli.contract.rules;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Changes one thing somewhere in a JSON document: a value, a field too many, one too few. */
final class MutatedJson {

    private static final JsonNodeFactory NODES = JsonMapper.builder().build().getNodeFactory();
    private static final List<JsonNode> OTHERS =
            List.of(
                    NODES.nullNode(),
                    NODES.booleanNode(true),
                    NODES.arrayNode(),
                    NODES.objectNode(),
                    NODES.stringNode(""),
                    NODES.stringNode("MAX"),
                    NODES.stringNode("GOLD"),
                    NODES.stringNode("SALE"),
                    NODES.stringNode("2026-12-01"),
                    NODES.stringNode("2026-02-30"),
                    NODES.stringNode("2026-12-01\n"),
                    NODES.stringNode("2026-12-01T09:00:00"),
                    NODES.stringNode("2027-11-31T09:00:00"),
                    NODES.stringNode("2026-12-01T24:00:00"),
                    NODES.stringNode("2026-12-01T09:00:00Z"),
                    NODES.numberNode(-1),
                    NODES.numberNode(0),
                    NODES.numberNode(1),
                    NODES.numberNode(10_000),
                    NODES.numberNode(10_001),
                    NODES.numberNode(120_000),
                    NODES.numberNode(120_001),
                    NODES.numberNode(1L << 31),
                    NODES.numberNode(1L << 53),
                    NODES.numberNode(Long.MAX_VALUE),
                    NODES.numberNode(Long.MIN_VALUE),
                    NODES.numberNode(BigInteger.ONE.shiftLeft(63)),
                    NODES.numberNode(2.5),
                    NODES.numberNode(3.0));

    private final Random random;

    MutatedJson(Random random) {
        this.random = random;
    }

    /** Changes the document itself. */
    void change(JsonNode document) {
        List<JsonNode> containers = new ArrayList<>();
        gather(document, containers);
        switch (containers.get(random.nextInt(containers.size()))) {
            case ObjectNode object -> changeField(object);
            case ArrayNode array -> changeItem(array);
            default -> throw new IllegalStateException("Neither object nor array");
        }
    }

    private static void gather(JsonNode node, List<JsonNode> containers) {
        if (node.isObject() && !node.isEmpty() || node.isArray() && !node.isEmpty()) {
            containers.add(node);
            node.forEach(child -> gather(child, containers));
        }
    }

    private void changeField(ObjectNode object) {
        List<String> names = List.copyOf(object.propertyNames());
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(6)) {
            case 0 -> object.remove(name);
            case 1 -> object.set("colour", other());
            case 2 -> object.set("perMonth", other());
            case 3 -> object.set(name.toLowerCase(java.util.Locale.ROOT), object.get(name));
            default -> object.set(name, other());
        }
    }

    private void changeItem(ArrayNode array) {
        int place = random.nextInt(array.size());
        switch (random.nextInt(4)) {
            case 0 -> array.remove(place);
            case 1 -> array.insert(place, array.get(place).deepCopy());
            case 2 -> array.insert(place, other());
            default -> array.set(place, other());
        }
    }

    private JsonNode other() {
        return OTHERS.get(random.nextInt(OTHERS.size())).deepCopy();
    }
}
