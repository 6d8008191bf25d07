package linli.contract.v1.journal;

import linli.contract.json.Json;
import linli.contract.trust.Hash;
import linli.contract.v1.field.Limits;
import linli.core.Outcome;

/**
 * How far the central holds the journal of the station that asks. Entries after it are to be sent,
 * also if they were sent before; a gap is answered with it too and stores nothing.
 *
 * @param generation of the central's database
 * @param epoch as asked for
 * @param appliedSeq the highest seq held without gaps, 0 if none
 * @param head the hash of that entry, or {@link JournalEntry#genesis}
 */
public record UploadAnswer(int generation, int epoch, long appliedSeq, Hash head) {

    /** The answer as JSON. */
    public String text() {
        return Json.write(
                Json.object()
                        .put("generation", generation)
                        .put("epoch", epoch)
                        .put("appliedSeq", appliedSeq)
                        .put("head", head.hex()));
    }

    /** The answer in the body, refused with a {@link linli.contract.Malformed}. */
    public static Outcome<UploadAnswer> read(byte[] body) {
        return Json.read(
                body,
                Limits.SMALL_BYTES,
                fields ->
                        new UploadAnswer(
                                fields.integer("generation", 0, Integer.MAX_VALUE),
                                fields.integer("epoch", 1, Integer.MAX_VALUE),
                                fields.number("appliedSeq", 0, Long.MAX_VALUE),
                                fields.parsed("head", Hash.LENGTH, Hash::parse)));
    }
}
