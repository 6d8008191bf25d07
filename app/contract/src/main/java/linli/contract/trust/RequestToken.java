package linli.contract.trust;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import linli.contract.json.Fields;
import linli.contract.json.Json;
import linli.core.Outcome;
import linli.core.member.StationId;

/**
 * What a station signs for one request: that it, and nobody else, asks exactly this, now.
 *
 * <p>As text: base64url of the claims (JSON, UTF-8), a dot, base64url of the Ed25519 signature over
 * {@code linli/request/1}, a line feed and the claims. It goes into {@code Authorization: Linli …}.
 *
 * @param issued to the second
 * @param expires at most {@link #LIFE} later
 * @param target path with query, exactly as sent
 * @param body the digest of the body exactly as sent, compressed or empty
 * @param id unique; whoever accepts the token keeps it until {@code expires} plus {@link
 *     #TOLERANCE} and refuses it if it comes again
 */
public record RequestToken(
        StationId station,
        String audience,
        Instant issued,
        Instant expires,
        String method,
        String target,
        Hash body,
        String id) {

    /** The scheme of the Authorization header. */
    public static final String SCHEME = "Linli";

    /** How long a token lives at most. */
    public static final Duration LIFE = Duration.ofSeconds(60);

    /** How far the clocks of both ends may be apart. */
    public static final Duration TOLERANCE = Duration.ofSeconds(30);

    private static final String CONTEXT = "linli/request/1\n";
    private static final int MAX_CHARS = 4096;
    private static final int ID_CHARS = 64;
    private static final int TARGET_CHARS = 2048;
    private static final int ID_BYTES = 16;

    /** A token that lives from now on. */
    public static RequestToken issue(
            StationId station,
            String audience,
            Instant now,
            String method,
            String target,
            byte[] body,
            RandomGenerator random) {
        Instant issued = Instant.ofEpochSecond(now.getEpochSecond());
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return new RequestToken(
                station,
                audience,
                issued,
                issued.plus(LIFE),
                method,
                target,
                Hash.of(body),
                HexFormat.of().formatHex(id));
    }

    /** The token as text, signed by the station. */
    public String sign(PrivateKey key) {
        String claims = claims();
        byte[] signature = Ed25519.sign(key, signed(claims));
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return base64.encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + '.'
                + base64.encodeToString(signature);
    }

    /** A token as it came: who claims to have signed it, but not yet whether that is so. */
    public static final class Unverified {

        private final RequestToken claims;
        private final String text;
        private final byte[] signature;

        private Unverified(RequestToken claims, String text, byte[] signature) {
            this.claims = claims;
            this.text = text;
            this.signature = signature;
        }

        /** The station whose key is to verify it. */
        public StationId station() {
            return claims.station;
        }

        /**
         * The token, if that key signed it for this request, and it lives now; else refused with a
         * {@link TokenRefusal}. Whether it came before is for the caller to know.
         */
        public Outcome<RequestToken> verify(
                PublicKey key,
                String audience,
                String method,
                String target,
                byte[] body,
                Instant now) {
            if (!Ed25519.verify(key, signed(text), signature)) {
                return Outcome.refused(TokenRefusal.WRONG_SIGNATURE);
            }
            if (!claims.audience.equals(audience)
                    || !claims.method.equals(method)
                    || !claims.target.equals(target)
                    || !claims.body.equals(Hash.of(body))) {
                return Outcome.refused(TokenRefusal.WRONG_REQUEST);
            }
            return claims.livingAt(now);
        }
    }

    /** Reads a token's text, without the scheme; anything else is refused as malformed. */
    public static Outcome<Unverified> read(String text) {
        int dot = text.indexOf('.');
        if (dot < 0 || text.length() > MAX_CHARS) {
            return Outcome.refused(TokenRefusal.MALFORMED_TOKEN);
        }
        byte[] claims;
        byte[] signature;
        try {
            claims = Base64.getUrlDecoder().decode(text.substring(0, dot));
            signature = Base64.getUrlDecoder().decode(text.substring(dot + 1));
        } catch (IllegalArgumentException notBase64) {
            return Outcome.refused(TokenRefusal.MALFORMED_TOKEN);
        }
        return switch (Json.read(claims, MAX_CHARS, RequestToken::claims)) {
            case Outcome.Accepted<RequestToken>(RequestToken token) ->
                    Outcome.of(
                            new Unverified(
                                    token, new String(claims, StandardCharsets.UTF_8), signature));
            case Outcome.Refused<RequestToken> malformed ->
                    Outcome.refused(TokenRefusal.MALFORMED_TOKEN);
        };
    }

    private Outcome<RequestToken> livingAt(Instant now) {
        if (now.isBefore(issued.minus(TOLERANCE))) {
            return Outcome.refused(TokenRefusal.TOKEN_TOO_EARLY);
        }
        return now.isAfter(expires.plus(TOLERANCE)) || expires.isAfter(issued.plus(LIFE))
                ? Outcome.refused(TokenRefusal.TOKEN_EXPIRED)
                : Outcome.of(this);
    }

    private String claims() {
        return Json.write(
                Json.object()
                        .put("station", station.value())
                        .put("audience", audience)
                        .put("issuedAt", issued.getEpochSecond())
                        .put("expires", expires.getEpochSecond())
                        .put("method", method)
                        .put("target", target)
                        .put("body", body.hex())
                        .put("id", id));
    }

    private static RequestToken claims(Fields fields) {
        return new RequestToken(
                new StationId(fields.name("station", ID_CHARS)),
                fields.name("audience", ID_CHARS),
                seconds(fields, "issuedAt"),
                seconds(fields, "expires"),
                fields.name("method", ID_CHARS),
                fields.name("target", TARGET_CHARS),
                fields.parsed("body", Hash.LENGTH, Hash::parse),
                fields.name("id", ID_CHARS));
    }

    private static Instant seconds(Fields fields, String name) {
        return Instant.ofEpochSecond(fields.number(name, 0, Integer.MAX_VALUE * 2L));
    }

    private static byte[] signed(String claims) {
        return (CONTEXT + claims).getBytes(StandardCharsets.UTF_8);
    }
}
