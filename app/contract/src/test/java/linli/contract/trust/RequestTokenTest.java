package linli.contract.trust;

import static linli.contract.v1.Accepted.refusal;
import static linli.contract.v1.Accepted.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Random;
import linli.core.Outcome;
import linli.core.member.StationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTokenTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00.7Z");
    private static final KeyPair KEYS = Ed25519.generate(new SecureRandom());
    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

    private final RequestToken token = token(new Random(1));
    private final String text = token.sign(KEYS.getPrivate());

    @Test
    void provesWhoAsksWhat() {
        RequestToken.Unverified claimed = value(RequestToken.read(text));

        assertThat(claimed.station()).isEqualTo(new StationId("s1"));
        assertThat(value(verify(claimed, "POST", "/v1/journal", BODY, NOW))).isEqualTo(token);
    }

    @Test
    void isAnotherEachTime() {
        Random random = new Random(2);

        assertThat(token(random).id()).isNotEqualTo(token(random).id());
    }

    @Test
    void isForOneRequestOnly() {
        RequestToken.Unverified claimed = value(RequestToken.read(text));

        assertThat(refusal(verify(claimed, "PUT", "/v1/journal", BODY, NOW)))
                .isEqualTo("WRONG_REQUEST");
        assertThat(refusal(verify(claimed, "POST", "/v1/journal?x", BODY, NOW)))
                .isEqualTo("WRONG_REQUEST");
        assertThat(refusal(verify(claimed, "POST", "/v1/journal", new byte[0], NOW)))
                .isEqualTo("WRONG_REQUEST");
    }

    @Test
    void countsOnlyWithTheStationsKey() {
        KeyPair other = Ed25519.generate(new SecureRandom());
        RequestToken.Unverified forged = value(RequestToken.read(token.sign(other.getPrivate())));

        assertThat(refusal(verify(forged, "POST", "/v1/journal", BODY, NOW)))
                .isEqualTo("WRONG_SIGNATURE");
    }

    @ParameterizedTest
    @ValueSource(longs = {-29, 0, 60, 89})
    void livesAMinuteGiveOrTakeTheClocks(long seconds) {
        assertThat(value(at(NOW.plusSeconds(seconds)))).isEqualTo(token);
    }

    @Test
    void diesAfterThat() {
        assertThat(refusal(at(NOW.plusSeconds(91)))).isEqualTo("TOKEN_EXPIRED");
        assertThat(refusal(at(NOW.minusSeconds(31)))).isEqualTo("TOKEN_TOO_EARLY");
    }

    @Test
    void mayNotGiveItselfALongerLife() {
        RequestToken longer =
                new RequestToken(
                        token.station(),
                        token.audience(),
                        token.issued(),
                        token.expires().plusSeconds(1),
                        token.method(),
                        token.target(),
                        token.body(),
                        token.id());
        RequestToken.Unverified claimed = value(RequestToken.read(longer.sign(KEYS.getPrivate())));

        assertThat(refusal(verify(claimed, "POST", "/v1/journal", BODY, NOW)))
                .isEqualTo("TOKEN_EXPIRED");
    }

    @Test
    void isMalformedWhenCutAnywhere() {
        for (int length = 0; length < text.indexOf('.'); length++) {
            assertThat(refusal(RequestToken.read(text.substring(0, length))))
                    .isEqualTo("MALFORMED_TOKEN");
        }
    }

    @Test
    void doesNotCountWithAnyCharacterChanged() {
        for (int place = 0; place < text.length(); place++) {
            char other = text.charAt(place) == 'A' ? 'B' : 'A';
            String altered = text.substring(0, place) + other + text.substring(place + 1);
            Outcome<RequestToken> outcome =
                    RequestToken.read(altered)
                            .then(claimed -> verify(claimed, "POST", "/v1/journal", BODY, NOW));
            // The last character of each part carries bits that base64 does not use
            if (outcome instanceof Outcome.Accepted<RequestToken>(RequestToken same)) {
                assertThat(same).isEqualTo(token);
                assertThat(place).isIn(text.indexOf('.') - 1, text.length() - 1);
            }
        }
    }

    private Outcome<RequestToken> at(Instant now) {
        return verify(value(RequestToken.read(text)), "POST", "/v1/journal", BODY, now);
    }

    private static Outcome<RequestToken> verify(
            RequestToken.Unverified claimed,
            String method,
            String target,
            byte[] body,
            Instant now) {
        return claimed.verify(KEYS.getPublic(), "central", method, target, body, now);
    }

    private static RequestToken token(Random random) {
        return RequestToken.issue(
                new StationId("s1"), "central", NOW, "POST", "/v1/journal", BODY, random);
    }
}
