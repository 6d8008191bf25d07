package linli.contract.v1.journal;

import java.nio.charset.StandardCharsets;
import linli.contract.Malformed;
import linli.contract.Malformed.Reason;
import linli.contract.json.Unicode;
import linli.contract.trust.Hash;
import linli.contract.v1.act.ActMessages;
import linli.contract.v1.field.Limits;
import linli.core.Outcome;
import linli.core.member.StationId;

/**
 * An entry of a station's journal: written once, the same bytes at both ends for ever.
 *
 * <p>{@code hash = SHA-256(prevHash ‖ header ‖ payload)}, both texts in UTF-8. The header is one
 * JSON object, so where it ends is never in doubt.
 *
 * @param header what {@code headerText} says
 * @param headerText exactly {@link JournalHeader#text()}
 * @param payload the act as first written, JSON
 * @param prevHash the hash of the entry before, or {@link #genesis} for the first of an epoch
 */
public record JournalEntry(
        JournalHeader header, String headerText, String payload, Hash prevHash, Hash hash) {

    /** What the first entry of an epoch has in place of the hash before it. */
    public static Hash genesis(StationId station, int epoch) {
        return Hash.of("linli/journal/1/" + epoch + "/" + station.value());
    }

    /**
     * Makes the entry that follows {@code prevHash}.
     *
     * @throws IllegalArgumentException if a text is too long, not well-formed Unicode, or the
     *     header would not be read again
     */
    public static JournalEntry seal(JournalHeader header, String payload, Hash prevHash) {
        String text = header.text();
        Hash hash = hash(prevHash, text, payload);
        return switch (read(text, payload, prevHash, hash)) {
            case Outcome.Accepted<JournalEntry>(JournalEntry entry) -> entry;
            case Outcome.Refused<JournalEntry>(var refusal) ->
                    throw new IllegalArgumentException("No journal entry: " + refusal);
        };
    }

    /**
     * Reads an entry from its parts and checks its hash. Refused with a {@link Malformed}: any
     * header but the exact text of this version, a payload that is too large or not well-formed,
     * another hash. The payload itself is read by {@link ActMessages}.
     */
    public static Outcome<JournalEntry> read(
            String headerText, String payload, Hash prevHash, Hash hash) {
        if (payload.length() > Limits.PAYLOAD_CHARS) {
            return refused(Reason.TOO_LARGE, "payload");
        }
        if (!Unicode.isWellFormed(payload) || !Unicode.isWellFormed(headerText)) {
            return refused(Reason.NOT_JSON, "");
        }
        if (!hash(prevHash, headerText, payload).equals(hash)) {
            return refused(Reason.WRONG_HASH, "hash");
        }
        return JournalHeader.read(headerText)
                .then(header ->
                        header.text().equals(headerText)
                                ? Outcome.of(
                                        new JournalEntry(
                                                header, headerText, payload, prevHash, hash))
                                : refused(Reason.NOT_JSON, "header"));
    }

    /** The hash of an entry with those parts. */
    public static Hash hash(Hash prevHash, String headerText, String payload) {
        return Hash.of(prevHash.bytes(), utf8(headerText), utf8(payload));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static <T> Outcome<T> refused(Reason reason, String place) {
        return Outcome.refused(new Malformed(reason, place));
    }
}
