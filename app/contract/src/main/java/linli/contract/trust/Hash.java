package linli.contract.trust;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A SHA-256 digest.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Hash(String hex) {

    /** How many digits it has. */
    public static final int LENGTH = 64;

    /** Refuses, as a fault of the program, what is no digest. */
    public Hash {
        if (!isHash(hex)) {
            throw new IllegalArgumentException("A SHA-256 digest has 64 lower-case digits");
        }
    }

    /** The digest of all parts, one after the other. */
    public static Hash of(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return new Hash(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The digest of the text in UTF-8. */
    public static Hash of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The digest that {@code hex} spells; empty if it is none. */
    public static Optional<Hash> parse(String hex) {
        return isHash(hex) ? Optional.of(new Hash(hex)) : Optional.empty();
    }

    /** Its 32 bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }

    private static boolean isHash(String hex) {
        return hex.length() == LENGTH
                && hex.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }
}
