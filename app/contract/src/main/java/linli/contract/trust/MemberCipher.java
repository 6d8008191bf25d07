package linli.contract.trust;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import linli.core.member.MemberId;

/**
 * Seals a member's personal texts with AES-256-GCM under the member's own key. A sealed text is
 * base64 of 12 bytes nonce, the ciphertext and 16 bytes tag, and is bound to the member and to what
 * it is for: moved to another member or field, it does not open.
 */
public final class MemberCipher {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final RandomGenerator random;

    /** With a source of nonces, fit for secrets outside tests. */
    public MemberCipher(RandomGenerator random) {
        this.random = random;
    }

    /** Seals {@code text} for that purpose, such as {@code profile}. */
    public String seal(String text, String purpose, MemberId member, MemberKey key) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, nonce, purpose, member, key)
                            .doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder()
                    .encodeToString(
                            ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                                    .put(nonce)
                                    .put(sealed)
                                    .array());
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Opens what {@link #seal} made; empty if it was altered or is not for that member or key. */
    public Optional<String> open(String sealed, String purpose, MemberId member, MemberKey key) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(sealed);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        if (bytes.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            return Optional.empty();
        }
        try {
            byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
            byte[] text =
                    cipher(Cipher.DECRYPT_MODE, nonce, purpose, member, key)
                            .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (AEADBadTagException altered) {
            return Optional.empty();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static Cipher cipher(
            int mode, byte[] nonce, String purpose, MemberId member, MemberKey key)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode, new SecretKeySpec(key.bytes(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(
                ("linli/" + purpose + "/1/" + member.value()).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
