package linli.station.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An act as it was written down: the exact texts that were hashed, never written again in another
 * form.
 *
 * @param seq its number in the journal, from 1
 * @param hash SHA-256 of the hash before it, the header and the payload, 64 hexadecimal digits
 */
public record Entry(long seq, String header, String payload, String hash) {

    /** The entry that follows {@code head} and carries these texts. */
    public static Entry after(Head head, String header, String payload) {
        return new Entry(head.seq() + 1, header, payload, hash(head.hash(), header, payload));
    }

    /** This entry as the last one of a journal. */
    public Head asHead() {
        return new Head(seq, hash);
    }

    /** Whether it is the one that comes right after {@code head}. */
    boolean follows(Head head) {
        return seq == head.seq() + 1 && hash.equals(hash(head.hash(), header, payload));
    }

    private static String hash(String previous, String header, String payload) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(previous));
            digest.update(header.getBytes(StandardCharsets.UTF_8));
            digest.update(payload.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
