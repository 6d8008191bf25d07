package linli.core.act;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import linli.core.member.MemberId;

/**
 * The number of a draw, which nobody chooses and anybody can compute again (decision 0023): it
 * follows from everything that the station's journal held before the draw, and from the member. A
 * draw that is tried again without anything between has the same number.
 */
public final class DrawNumber {

    private static final String PURPOSE = "linli/draw/1";
    private static final int NUMBER_BYTES = 8;

    private DrawNumber() {}

    /**
     * The number of a draw, from 0 to 2^63 − 1: the first 63 bits of SHA-256 over {@code
     * linli/draw/1}, the hash and the member's id, in UTF-8, a line feed between them.
     *
     * @param before the hash of the last entry before the draw, hexadecimal
     */
    public static long of(String before, MemberId member) {
        String text = PURPOSE + '\n' + before + '\n' + member.value();
        byte[] digest = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
        long number = 0;
        for (int i = 0; i < NUMBER_BYTES; i++) {
            number = number << Byte.SIZE | Byte.toUnsignedLong(digest[i]);
        }
        return number >>> 1;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
