package linli.contract.trust;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The AES-256 key of one member's personal fields. Whoever destroys it has erased them, wherever
 * they lie. It travels beside entries and items, never inside them.
 */
public final class MemberKey {

    private static final int BYTES = 32;

    private final byte[] bytes;

    private MemberKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A new key; {@code random} must be fit for secrets, outside tests. */
    public static MemberKey random(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new MemberKey(bytes);
    }

    /** The key that the text spells; empty if it spells none. */
    public static Optional<MemberKey> fromBase64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return bytes.length == BYTES ? Optional.of(new MemberKey(bytes)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** The key as 44 characters, the only form in which it is kept or sent. */
    public String toBase64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MemberKey key && MessageDigest.isEqual(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** A text without the key, so that no log can carry it. */
    @Override
    public String toString() {
        return "MemberKey[*]";
    }
}
