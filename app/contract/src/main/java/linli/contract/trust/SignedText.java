package linli.contract.trust;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.util.Base64;

/**
 * A document with the central's signature, bound to what it is for.
 *
 * @param text exactly what was signed
 * @param keyId which of the central's keys signed, 0 to 255
 * @param signature base64
 */
public record SignedText(String text, int keyId, String signature) {

    /** Signs the text for that purpose. */
    public static SignedText sign(String text, String purpose, int keyId, PrivateKey key) {
        byte[] signature = Ed25519.sign(key, signed(text, purpose));
        return new SignedText(text, keyId, Base64.getEncoder().encodeToString(signature));
    }

    /** Whether one of those keys signed it, for that purpose. */
    public boolean isSignedFor(String purpose, CentralKeys keys) {
        return keys.byId(keyId)
                .flatMap(key ->
                        Ed25519.base64(signature)
                                .map(some -> Ed25519.verify(key, signed(text, purpose), some)))
                .orElse(false);
    }

    private static byte[] signed(String text, String purpose) {
        return ("linli/" + purpose + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }
}
