package linli.contract.v1.headquarters;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import linli.contract.json.Fields;
import linli.contract.json.Json;
import linli.contract.v1.RuleFinding;
import linli.contract.v1.field.Limits;
import linli.core.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rule books that there are, the built-in one first.
 *
 * @param inForce the version that holds now
 */
public record PublishedRuleBooks(int inForce, List<Published> books) {

    private static final Set<String> ZONES = new TreeSet<>(ZoneId.getAvailableZoneIds());
    private static final int MAX = 100_000;

    /**
     * One of them.
     *
     * @param keyId of the key that signed it; absent for the one that is built in
     * @param findings contradictions that it has by what is known of them today
     */
    public record Published(
            int version,
            LocalDateTime validFrom,
            ZoneId zone,
            Optional<Integer> keyId,
            List<RuleFinding> findings) {

        /** Keeps its own copy. */
        public Published {
            findings = List.copyOf(findings);
        }
    }

    /** Keeps its own copy. */
    public PublishedRuleBooks {
        books = List.copyOf(books);
    }

    /** The list as JSON. */
    public String text() {
        return Json.write(
                Json.object()
                        .put("inForce", inForce)
                        .set("books", Json.array(books, PublishedRuleBooks::write)));
    }

    /** The list in the body, refused with a {@link linli.contract.Malformed}. */
    public static Outcome<PublishedRuleBooks> read(byte[] body) {
        return Json.read(
                body,
                Limits.IMPORT_BYTES,
                fields ->
                        new PublishedRuleBooks(
                                fields.integer("inForce", 0, Integer.MAX_VALUE),
                                fields.list("books", MAX, PublishedRuleBooks::book)));
    }

    private static JsonNode write(Published book) {
        ObjectNode node =
                Json.object()
                        .put("version", book.version())
                        .put("validFrom", book.validFrom().toString())
                        .put("zone", book.zone().getId());
        node.set("keyId", Json.orNull(book.keyId(), Json::number));
        node.set("findings", Json.array(book.findings(), RuleFinding::write));
        return node;
    }

    private static Published book(Fields fields) {
        return new Published(
                fields.integer("version", 0, Integer.MAX_VALUE),
                fields.localTime("validFrom"),
                fields.parsed("zone", Limits.NAME_CHARS, PublishedRuleBooks::zone),
                fields.optional("keyId", (some, name) -> some.integer(name, 0, Integer.MAX_VALUE)),
                fields.list("findings", RuleFinding.MAX, RuleFinding::read));
    }

    private static Optional<ZoneId> zone(String id) {
        return ZONES.contains(id) ? Optional.of(ZoneId.of(id)) : Optional.empty();
    }
}
