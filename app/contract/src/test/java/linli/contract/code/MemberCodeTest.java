package linli.contract.code;

import static linli.contract.v1.Accepted.refusal;
import static linli.contract.v1.Accepted.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import linli.contract.trust.CentralKeys;
import linli.contract.trust.Ed25519;
import linli.contract.v1.Seeds;
import linli.core.member.MemberNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemberCodeTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    // The first key pair of RFC 8032, 7.1
    private static final PrivateKey KEY =
            Ed25519.privateKey("nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A=").orElseThrow();
    private static final CentralKeys KEYS =
            new CentralKeys(
                    Map.of(
                            3,
                            Ed25519.publicKey("11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=")
                                    .orElseThrow()));
    private static final MemberCode CODE =
            new MemberCode(
                    new MemberNumber(123_456_789_012_345L),
                    NOW,
                    Duration.ofSeconds(120),
                    "0a1b2c3d4e5f",
                    7);
    // Made by another program: openssl's signature, Python's integers
    private static final String GOLDEN =
            "9026024020665642723241800216769226478407118022468116356901258525721474036676"
                    + "5982225317391405629684222227102946266114545073285059417785535913111217498800"
                    + "88450211799899268334325732017011408598327811901057228221764269935001934861";

    static long[] seeds() {
        return Seeds.upTo(20);
    }

    @Test
    void isTheSameDigitsForEver() {
        assertThat(CODE.sign(3, KEY)).isEqualTo(GOLDEN).hasSize(226);
    }

    @Test
    void readsTheGoldenDigits() {
        assertThat(value(MemberCode.read(GOLDEN, KEYS, NOW))).isEqualTo(CODE);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsWhatWasIssued(long seed) {
        Random random = new Random(seed);
        MemberNumber member = new MemberNumber(random.nextLong(MemberNumber.LIMIT));
        MemberCode code = MemberCode.issue(member, NOW, random.nextInt(256), random);

        assertThat(value(MemberCode.read(code.sign(3, KEY), KEYS, NOW))).isEqualTo(code);
    }

    @Test
    void refusesACodeWithAnyBitFlipped() {
        BigInteger number = new BigInteger(GOLDEN.substring(4));
        List<Integer> accepted = new ArrayList<>();
        for (int bit = 0; bit < 92 * 8; bit++) {
            String altered = "9026" + digits(number.flipBit(bit));
            String code = refusal(MemberCode.read(altered, KEYS, NOW));
            if (!code.equals("FORGED_MEMBER_CODE") && !code.equals("UNSUPPORTED_MEMBER_CODE")) {
                accepted.add(bit);
            }
        }
        assertThat(accepted).isEmpty();
    }

    @Test
    void refusesTheSameCodePlusAMultipleOfAllItCanHold() {
        BigInteger more = new BigInteger(GOLDEN.substring(4)).setBit(92 * 8);

        assertThat(refusal(MemberCode.read("9026" + digits(more), KEYS, NOW)))
                .isEqualTo("FORGED_MEMBER_CODE");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void refusesDigitsThatNobodySigned(long seed) {
        Random random = new Random(seed);
        byte[] bytes = new byte[92];
        random.nextBytes(bytes);
        bytes[0] = 0x11;
        bytes[1] = 3;

        assertThat(refusal(MemberCode.read("9026" + digits(new BigInteger(1, bytes)), KEYS, NOW)))
                .isEqualTo("FORGED_MEMBER_CODE");
    }

    @Test
    void refusesACodeOfAKeyThatIsNotPinned() {
        assertThat(refusal(MemberCode.read(CODE.sign(4, KEY), KEYS, NOW)))
                .isEqualTo("FORGED_MEMBER_CODE");
        assertThat(refusal(MemberCode.read(GOLDEN, CentralKeys.NONE, NOW)))
                .isEqualTo("FORGED_MEMBER_CODE");
    }

    @ParameterizedTest
    @ValueSource(longs = {-90, 0, 120, 210})
    void livesTwoMinutesGiveOrTakeTheClocks(long seconds) {
        assertThat(value(MemberCode.read(GOLDEN, KEYS, NOW.plusSeconds(seconds)))).isEqualTo(CODE);
    }

    @Test
    void isIssuedForTwoMinutes() {
        MemberCode issued = MemberCode.issue(CODE.member(), NOW, 7, new Random(1));

        assertThat(issued.lives()).isEqualTo(Duration.ofSeconds(120));
        assertThat(issued.dies()).isEqualTo(NOW.plusSeconds(210));
    }

    /** Version and type, flags, the four bytes of 0: another program may mean more by them. */
    @ParameterizedTest
    @ValueSource(ints = {0, 22, 23, 24, 25, 26})
    void refusesWhatAnotherVersionMeansThoughItIsSigned(int place) {
        byte[] claims = Arrays.copyOf(new BigInteger(GOLDEN.substring(4)).toByteArray(), 28);
        claims[place] ^= 1;
        byte[] context = "linli/member-code/1".getBytes(StandardCharsets.US_ASCII);
        byte[] signed = ByteBuffer.allocate(47).put(context).put(claims).array();
        byte[] all = ByteBuffer.allocate(92).put(claims).put(Ed25519.sign(KEY, signed)).array();

        assertThat(refusal(MemberCode.read("9026" + digits(new BigInteger(1, all)), KEYS, NOW)))
                .isEqualTo("UNSUPPORTED_MEMBER_CODE");
    }

    @Test
    void refusesACodeThatHasDied() {
        assertThat(refusal(MemberCode.read(GOLDEN, KEYS, NOW.plusSeconds(211))))
                .isEqualTo("EXPIRED_MEMBER_CODE");
    }

    @Test
    void refusesACodeFromTheFuture() {
        assertThat(refusal(MemberCode.read(GOLDEN, KEYS, NOW.minusSeconds(91))))
                .isEqualTo("MEMBER_CODE_TOO_EARLY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9026", "9026x", "9026٣"})
    void refusesWhatIsNoMemberCode(String text) {
        assertThat(refusal(MemberCode.read(text, KEYS, NOW))).isEqualTo("UNKNOWN_CODE");
    }

    @Test
    void refusesDigitsOfOtherAlphabets() {
        String arabic = GOLDEN.substring(0, 225) + '٣';

        assertThat(refusal(MemberCode.read(arabic, KEYS, NOW))).isEqualTo("UNKNOWN_CODE");
    }

    private static String digits(BigInteger number) {
        String digits = number.toString();
        return "0".repeat(222 - digits.length()) + digits;
    }
}
