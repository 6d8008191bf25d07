package linli.contract.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Ed25519Test {

    @Test
    void signsAsTheStandardSays() {
        var secret = Ed25519.privateKey("TM0Imyj/ltqdtsNG7BFOD1uKMZ81q6Yk2oz27U+4pvs=");
        var known = Ed25519.publicKey("PUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw=");
        byte[] message = {0x72};

        byte[] signature = Ed25519.sign(secret.orElseThrow(), message);

        assertThat(HexFormat.of().formatHex(signature))
                .isEqualTo(
                        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                            + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        assertThat(Ed25519.verify(known.orElseThrow(), message, signature)).isTrue();
    }

    @Test
    void readsKeysAsItWroteThem() throws Exception {
        for (int i = 0; i < 50; i++) {
            KeyPair pair = Ed25519.generate(new SecureRandom());
            assertThat(Ed25519.publicKey(Ed25519.encode(pair.getPublic())))
                    .contains(pair.getPublic());
            assertThat(Ed25519.privateKey(Ed25519.encodePrivate(pair.getPrivate())))
                    .contains(pair.getPrivate());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "!", "九", "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHUR"})
    void readsNoKeyInOtherTexts(String text) {
        assertThat(Ed25519.publicKey(text)).isEmpty();
        assertThat(Ed25519.privateKey(text)).isEmpty();
    }

    @Test
    void findsNoSignatureInOtherBytes() {
        KeyPair pair = Ed25519.generate(new SecureRandom());
        byte[] full = new byte[64];
        Arrays.fill(full, (byte) 0xFF);

        assertThat(Ed25519.verify(pair.getPublic(), new byte[0], new byte[0])).isFalse();
        assertThat(Ed25519.verify(pair.getPublic(), new byte[0], new byte[64])).isFalse();
        assertThat(Ed25519.verify(pair.getPublic(), new byte[0], full)).isFalse();
    }

    @Test
    void acceptsNothingFromAKeyThatIsNoPoint() {
        String two = "AgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

        assertThat(
                        Ed25519.publicKey(two)
                                .map(key -> Ed25519.verify(key, new byte[0], new byte[64]))
                                .orElse(false))
                .isFalse();
    }
}
