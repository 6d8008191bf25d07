package linli.contract.v1.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import linli.contract.Malformed.Reason;
import linli.contract.json.Fields;
import linli.contract.json.Json;
import linli.contract.trust.Hash;
import linli.contract.trust.MemberKey;
import linli.contract.v1.field.Limits;
import linli.core.Outcome;
import linli.core.member.MemberId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Entries of one station's journal on their way to the central; sent gzipped.
 *
 * @param epoch of all entries
 * @param entries by rising seq without gaps; none asks how far the central is
 * @param memberKeys of members whose sealed fields the entries hold, as far as not erased
 * @param last the last entry of the journal when it was sent, {@link #UNKNOWN} if it is not said
 * @param generation of the central whose snapshot the station had in whole before it looked for its
 *     last entry; 0 if there was none
 */
public record UploadBatch(
        int epoch,
        List<UploadedEntry> entries,
        Map<MemberId, MemberKey> memberKeys,
        long last,
        int generation) {

    /** It is not said how far the journal goes. */
    public static final long UNKNOWN = -1;

    /** Without saying how far the journal goes. */
    public UploadBatch(
            int epoch, List<UploadedEntry> entries, Map<MemberId, MemberKey> memberKeys) {
        this(epoch, entries, memberKeys, UNKNOWN, 0);
    }

    /**
     * Whether a journal held up to that entry is all that the station has and will have of what was
     * before that generation: it keeps no offer of an earlier one that it could still receive.
     */
    public boolean isAll(long held, int generationNow) {
        return last != UNKNOWN && held >= last && generation == generationNow;
    }

    /** Keeps its own copies. */
    public UploadBatch {
        entries = List.copyOf(entries);
        memberKeys = Map.copyOf(memberKeys);
    }

    /**
     * An entry as it was written; {@link JournalEntry#read} checks it against the hash before it.
     */
    public record UploadedEntry(String headerText, String payload, Hash hash) {

        /** The entry as sent. */
        public static UploadedEntry of(JournalEntry entry) {
            return new UploadedEntry(entry.headerText(), entry.payload(), entry.hash());
        }

        /** The entry that follows {@code prevHash}, refused as {@link JournalEntry#read} does. */
        public Outcome<JournalEntry> after(Hash prevHash) {
            return JournalEntry.read(headerText, payload, prevHash, hash);
        }
    }

    /** The batch as JSON. */
    public String text() {
        ObjectNode keys = Json.object();
        Map<String, MemberKey> sorted = new TreeMap<>();
        memberKeys.forEach((member, key) -> sorted.put(member.value(), key));
        sorted.forEach((member, key) -> keys.put(member, key.toBase64()));
        return Json.write(
                Json.object()
                        .put("epoch", epoch)
                        .put("last", last)
                        .put("generation", generation)
                        .set("entries", Json.array(entries, UploadBatch::write))
                        .set("memberKeys", keys));
    }

    /** The batch in the inflated body, refused with a {@link linli.contract.Malformed}. */
    public static Outcome<UploadBatch> read(byte[] body) {
        return Json.read(
                body,
                Limits.BATCH_BYTES,
                fields ->
                        new UploadBatch(
                                fields.integer("epoch", 1, Integer.MAX_VALUE),
                                fields.list("entries", Limits.BATCH_ENTRIES, UploadBatch::entry),
                                keys(fields),
                                fields.has("last")
                                        ? fields.number("last", UNKNOWN, Long.MAX_VALUE)
                                        : UNKNOWN,
                                fields.has("generation")
                                        ? fields.integer("generation", 0, Integer.MAX_VALUE)
                                        : 0));
    }

    private static JsonNode write(UploadedEntry entry) {
        return Json.object()
                .put("header", entry.headerText())
                .put("payload", entry.payload())
                .put("hash", entry.hash().hex());
    }

    private static UploadedEntry entry(Fields fields) {
        return new UploadedEntry(
                fields.document("header", Limits.HEADER_CHARS),
                fields.document("payload", Limits.PAYLOAD_CHARS),
                fields.parsed("hash", Hash.LENGTH, Hash::parse));
    }

    private static Map<MemberId, MemberKey> keys(Fields fields) {
        Map<MemberId, MemberKey> keys = new HashMap<>();
        fields.texts("memberKeys", Limits.LIST, Limits.ID_CHARS)
                .forEach((member, text) -> {
                    Optional<MemberKey> key = MemberKey.fromBase64(text);
                    keys.put(
                            new MemberId(member),
                            key.orElseThrow(
                                    () -> fields.refuse(Reason.OUT_OF_RANGE, "memberKeys")));
                });
        return keys;
    }
}
