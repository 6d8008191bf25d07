package linli.contract.v1.journal;

import java.util.List;
import linli.contract.json.Fields;
import linli.contract.json.Json;
import linli.contract.trust.CentralKeys;
import linli.contract.trust.Hash;
import linli.contract.trust.SignedText;
import linli.contract.v1.field.Limits;
import linli.core.Outcome;
import linli.core.member.StationId;
import tools.jackson.databind.JsonNode;

/**
 * How much of a station's journals the central holds: what a station that lost its disk is to get
 * back, and the hash that the last entry of each epoch must have.
 *
 * @param epochs by rising number; none if the station never sent anything
 */
public record JournalHeads(StationId station, List<EpochHead> epochs) {

    /** What the central's signature is for. */
    public static final String PURPOSE = "journal-heads/1";

    private static final int SIGNATURE_CHARS = 88;
    private static final int ANSWER_BYTES = 4 * Limits.SMALL_BYTES;

    /** Keeps its own copy. */
    public JournalHeads {
        epochs = List.copyOf(epochs);
    }

    /**
     * How far one epoch is held.
     *
     * @param seq of its last entry
     * @param hash of that entry
     */
    public record EpochHead(int epoch, long seq, Hash hash) {}

    /** How many entries all epochs have. */
    public long entries() {
        return epochs.stream().mapToLong(EpochHead::seq).sum();
    }

    /** The heads as JSON, to be signed. */
    public String text() {
        return Json.write(
                Json.object()
                        .put("station", station.value())
                        .set("epochs", Json.array(epochs, JournalHeads::write)));
    }

    /** The heads in the text, refused with a {@link linli.contract.Malformed}. */
    public static Outcome<JournalHeads> read(String text) {
        return Json.read(
                text,
                Limits.SMALL_BYTES,
                fields ->
                        new JournalHeads(
                                new StationId(fields.name("station", Limits.ID_CHARS)),
                                fields.list("epochs", Limits.LINES, JournalHeads::head)));
    }

    /** The answer of the central as JSON. */
    public static String answer(SignedText signed) {
        return Json.write(
                Json.object()
                        .put("heads", signed.text())
                        .put("keyId", signed.keyId())
                        .put("signature", signed.signature()));
    }

    /** The signed heads in such an answer, refused with a {@link linli.contract.Malformed}. */
    public static Outcome<SignedText> readAnswer(byte[] body) {
        return Json.read(
                body,
                ANSWER_BYTES,
                fields ->
                        new SignedText(
                                fields.document("heads", Limits.SMALL_BYTES),
                                fields.integer("keyId", 0, CentralKeys.MAX_ID),
                                fields.text("signature", SIGNATURE_CHARS)));
    }

    private static JsonNode write(EpochHead head) {
        return Json.object()
                .put("epoch", head.epoch())
                .put("seq", head.seq())
                .put("hash", head.hash().hex());
    }

    private static EpochHead head(Fields fields) {
        return new EpochHead(
                fields.integer("epoch", 1, Integer.MAX_VALUE),
                fields.number("seq", 0, Long.MAX_VALUE),
                fields.parsed("hash", Hash.LENGTH, Hash::parse));
    }
}
