package linli.contract.v1.enrolment;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.Base64;
import linli.contract.json.Json;
import linli.contract.trust.Ed25519;
import linli.contract.v1.field.Limits;
import linli.core.Outcome;
import linli.core.member.StationId;

/**
 * A station's new key: signed with the one it follows, which allows it, and with itself, which
 * proves that the station has it.
 *
 * @param consent of the old key, base64
 * @param proof of the new key, base64
 */
public record StationKeyRequest(PublicKey key, String consent, String proof) {

    private static final int KEY_CHARS = 44;
    private static final int SIGNATURE_CHARS = 88;

    /** The request that one pair follows another. */
    public static StationKeyRequest of(StationId station, KeyPair old, KeyPair next) {
        byte[] text = signed(station, next.getPublic());
        return new StationKeyRequest(
                next.getPublic(),
                base64(Ed25519.sign(old.getPrivate(), text)),
                base64(Ed25519.sign(next.getPrivate(), text)));
    }

    /** Whether that key allows it. */
    public boolean isAllowedBy(PublicKey old, StationId station) {
        return isSigned(old, consent, station);
    }

    /** Whether the station has the new key. */
    public boolean isProved(StationId station) {
        return isSigned(key, proof, station);
    }

    /** The request as JSON. */
    public String text() {
        return Json.write(
                Json.object()
                        .put("key", Ed25519.encode(key))
                        .put("consent", consent)
                        .put("proof", proof));
    }

    /** The request in the body, refused with a {@link linli.contract.Malformed}. */
    public static Outcome<StationKeyRequest> read(byte[] body) {
        return Json.read(
                body,
                Limits.SMALL_BYTES,
                fields ->
                        new StationKeyRequest(
                                fields.parsed("key", KEY_CHARS, Ed25519::publicKey),
                                fields.text("consent", SIGNATURE_CHARS),
                                fields.text("proof", SIGNATURE_CHARS)));
    }

    private boolean isSigned(PublicKey by, String signature, StationId station) {
        try {
            byte[] bytes = Base64.getDecoder().decode(signature);
            return Ed25519.verify(by, signed(station, key), bytes);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static byte[] signed(StationId station, PublicKey key) {
        return String.join("\n", "linli/station-key/1", station.value(), Ed25519.encode(key))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
