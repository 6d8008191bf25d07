package linli.contract.v1.enrolment;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Optional;
import linli.contract.json.Json;
import linli.contract.trust.Ed25519;
import linli.contract.v1.field.Limits;
import linli.core.Outcome;
import linli.core.member.StationId;

/**
 * A station asks to be enrolled. Sent again with the same code, id and key it gets the same answer,
 * so that a lost reply does not use up the code.
 *
 * @param code one-time, from headquarters
 * @param station the id that the station made for itself
 * @param key its public key
 * @param proof its signature over all of that, base64: the key is its own
 */
public record EnrolmentRequest(String code, StationId station, PublicKey key, String proof) {

    private static final int KEY_CHARS = 44;
    private static final int SIGNATURE_CHARS = 88;

    /** The request of the station that has that pair of keys. */
    public static EnrolmentRequest of(String code, StationId station, KeyPair keys) {
        byte[] proof = Ed25519.sign(keys.getPrivate(), signed(code, station, keys.getPublic()));
        return new EnrolmentRequest(
                code, station, keys.getPublic(), Base64.getEncoder().encodeToString(proof));
    }

    /** Whether the proof is good. */
    public boolean isProved() {
        return proofBytes()
                .map(bytes -> Ed25519.verify(key, signed(code, station, key), bytes))
                .orElse(false);
    }

    /** The request as JSON. */
    public String text() {
        return Json.write(
                Json.object()
                        .put("code", code)
                        .put("station", station.value())
                        .put("key", Ed25519.encode(key))
                        .put("proof", proof));
    }

    /** The request in the body, refused with a {@link linli.contract.Malformed}. */
    public static Outcome<EnrolmentRequest> read(byte[] body) {
        return Json.read(
                body,
                Limits.SMALL_BYTES,
                fields ->
                        new EnrolmentRequest(
                                fields.name("code", Limits.ID_CHARS),
                                new StationId(fields.name("station", Limits.ID_CHARS)),
                                fields.parsed("key", KEY_CHARS, Ed25519::publicKey),
                                fields.text("proof", SIGNATURE_CHARS)));
    }

    private Optional<byte[]> proofBytes() {
        try {
            return Optional.of(Base64.getDecoder().decode(proof));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static byte[] signed(String code, StationId station, PublicKey key) {
        return String.join("\n", "linli/enrolment/1", code, station.value(), Ed25519.encode(key))
                .getBytes(StandardCharsets.UTF_8);
    }
}
