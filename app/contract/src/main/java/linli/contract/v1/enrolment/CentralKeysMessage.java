package linli.contract.v1.enrolment;

import java.security.PublicKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import linli.contract.Malformed.Reason;
import linli.contract.json.Fields;
import linli.contract.json.Json;
import linli.contract.trust.CentralKeys;
import linli.contract.trust.Ed25519;
import linli.contract.v1.field.Limits;
import linli.core.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** The central's public keys on the wire, and as a station keeps them. */
public final class CentralKeysMessage {

    private static final int KEY_CHARS = 44;

    private CentralKeysMessage() {}

    /** The keys as JSON, by rising id. */
    public static String text(CentralKeys keys) {
        return Json.write(Json.object().set("keys", write(keys)));
    }

    /** The keys in the text, refused with a {@link linli.contract.Malformed}. */
    public static Outcome<CentralKeys> read(String text) {
        return Json.read(text, Limits.SMALL_BYTES, CentralKeysMessage::keys);
    }

    static ArrayNode write(CentralKeys keys) {
        return Json.array(
                keys.keys().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList(),
                CentralKeysMessage::write);
    }

    static CentralKeys keys(Fields fields) {
        List<Map.Entry<Integer, PublicKey>> entries =
                fields.list("keys", CentralKeys.MAX_ID + 1, CentralKeysMessage::key);
        Map<Integer, PublicKey> keys = new HashMap<>();
        entries.forEach(entry -> keys.put(entry.getKey(), entry.getValue()));
        if (keys.size() != entries.size() || keys.isEmpty()) {
            throw fields.refuse(Reason.OUT_OF_RANGE, "keys");
        }
        return new CentralKeys(keys);
    }

    private static JsonNode write(Map.Entry<Integer, PublicKey> entry) {
        return Json.object().put("id", entry.getKey()).put("key", Ed25519.encode(entry.getValue()));
    }

    private static Map.Entry<Integer, PublicKey> key(Fields fields) {
        return Map.entry(
                fields.integer("id", 0, CentralKeys.MAX_ID),
                fields.parsed("key", KEY_CHARS, Ed25519::publicKey));
    }
}
