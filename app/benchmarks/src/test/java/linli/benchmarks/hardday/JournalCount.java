package linli.benchmarks.hardday;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The goods in the bytes of a journal, read with nothing of what wrote them. */
final class JournalCount {

    private static final byte[] HEADER = "{\"station\":\"".getBytes(StandardCharsets.US_ASCII);

    private final JsonMapper json =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private final Map<String, Long> sold = new TreeMap<>();
    private final Map<String, Long> returned = new TreeMap<>();
    private final Map<String, Long> handed = new TreeMap<>();
    private final Map<String, Long> claimed = new TreeMap<>();
    private final Map<String, Long> rewards = new TreeMap<>();
    private final Map<String, String> redemptions = new TreeMap<>();

    private JournalCount() {}

    /** Of all files in that folder. */
    static JournalCount of(Path folder) throws IOException {
        JournalCount count = new JournalCount();
        for (Path file : files(folder)) {
            count.read(Files.readAllBytes(file));
        }
        return count;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Each product sold, in pieces or grams. */
    Map<String, Long> sold() {
        return sold;
    }

    /** Each product returned, in pieces or grams. */
    Map<String, Long> returned() {
        return returned;
    }

    /** Each product handed over, in pieces. */
    Map<String, Long> handed() {
        return handed;
    }

    /** Each product claimed, in pieces. */
    Map<String, Long> claimed() {
        return claimed;
    }

    /** Each reward given and not taken back, by its name in Chinese. */
    Map<String, Long> rewards() {
        rewards.values().removeIf(count -> count == 0);
        return rewards;
    }

    private void read(byte[] bytes) {
        for (int at = next(bytes, 0); at >= 0; at = next(bytes, at + 1)) {
            int length = ByteBuffer.wrap(bytes).getInt(at - Integer.BYTES);
            JsonNode header = tree(bytes, at);
            count(header.path("type").asString(), tree(bytes, at + length));
        }
    }

    private JsonNode tree(byte[] bytes, int at) {
        return json.readTree(bytes, at, bytes.length - at);
    }

    private void count(String type, JsonNode act) {
        switch (type) {
            case "SALE_COMPLETED" -> goods(act.path("sale").path("items"), sold);
            case "TICKET_REFUNDED" -> goods(act.path("returned").path("lines"), returned);
            case "ORDER_HANDED_OVER" -> {
                JsonNode ordered = act.path("order").path("lines");
                for (JsonNode line : act.path("lines")) {
                    add(ordered.path(line.path("line").asInt() - 1), line, handed);
                }
            }
            case "CLAIM_FILED" -> {
                for (JsonNode line : act.path("claim").path("lines")) {
                    add(line, line, claimed);
                }
            }
            case "REWARD_REDEEMED" -> {
                String name = act.path("label").path("zh").asString();
                redemptions.put(act.path("redemption").path("id").asString(), name);
                rewards.merge(name, 1L, Long::sum);
            }
            case "REDEMPTION_CANCELLED" ->
                    rewards.merge(
                            redemptions.get(act.path("redemption").path("id").asString()),
                            -1L,
                            Long::sum);
            default -> {}
        }
    }

    private static void add(JsonNode goods, JsonNode line, Map<String, Long> into) {
        into.merge(
                goods.path("product").path("name").asString(),
                line.path("qty").asLong(),
                Long::sum);
    }

    private static void goods(JsonNode lines, Map<String, Long> into) {
        for (JsonNode line : lines) {
            long amount =
                    line.path("grams").isNull()
                            ? line.path("pieces").asLong()
                            : line.path("grams").asLong();
            into.merge(line.path("product").path("name").asString(), amount, Long::sum);
        }
    }

    private static int next(byte[] bytes, int from) {
        for (int at = from; at <= bytes.length - HEADER.length; at++) {
            if (startsAt(bytes, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean startsAt(byte[] bytes, int at) {
        for (int i = 0; i < HEADER.length; i++) {
            if (bytes[at + i] != HEADER[i]) {
                return false;
            }
        }
        return true;
    }
}
