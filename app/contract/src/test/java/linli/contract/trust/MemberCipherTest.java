package linli.contract.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import linli.core.member.MemberId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemberCipherTest {

    private static final MemberId MEMBER = new MemberId("m1");

    private final Random random = new Random(5);
    private final MemberCipher cipher = new MemberCipher(random);
    private final MemberKey key = MemberKey.random(random);
    private final String sealed = cipher.seal("王阿姨 13812345678", "profile", MEMBER, key);

    @Test
    void opensWhatItSealed() {
        assertThat(cipher.open(sealed, "profile", MEMBER, key)).contains("王阿姨 13812345678");
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        assertThat(cipher.seal("王阿姨 13812345678", "profile", MEMBER, key)).isNotEqualTo(sealed);
    }

    @Test
    void opensNothingForAnotherMemberPurposeOrKey() {
        assertThat(cipher.open(sealed, "profile", new MemberId("m2"), key)).isEmpty();
        assertThat(cipher.open(sealed, "proxy", MEMBER, key)).isEmpty();
        assertThat(cipher.open(sealed, "profile", MEMBER, MemberKey.random(random))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "AAAA", "no base64!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=="})
    void opensNothingElse(String text) {
        assertThat(cipher.open(text, "profile", MEMBER, key)).isEmpty();
    }

    @Test
    void keepsKeysAsText() {
        assertThat(MemberKey.fromBase64(key.toBase64())).contains(key);
        assertThat(MemberKey.fromBase64("AAAA")).isEqualTo(Optional.empty());
    }

    @Test
    void keepsKeysOutOfLogs() {
        assertThat(key.toString()).doesNotContain(key.toBase64());
    }
}
