package linli.station.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import linli.contract.code.MemberCode;
import linli.contract.trust.CentralKeys;
import linli.contract.trust.Ed25519;
import linli.core.Outcome;
import linli.core.member.MemberNumber;

/**
 * Any digits as a member code: what no trusted key signed is never accepted; what one did, however
 * odd, is accepted or refused but never fails, and if accepted stands for exactly these digits.
 */
public final class MemberCodeFuzz {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final int CLAIMS = 28;
    private static final int KEY_ID = 3;
    // The first key pair of RFC 8032, 7.1
    private static final PrivateKey KEY =
            Ed25519.privateKey("nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A=").orElseThrow();
    private static final CentralKeys KEYS =
            new CentralKeys(
                    Map.of(
                            KEY_ID,
                            Ed25519.publicKey("11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=")
                                    .orElseThrow()));

    private static final MemberCode GENUINE =
            new MemberCode(
                    new MemberNumber(123_456_789_012_345L),
                    NOW,
                    Duration.ofMinutes(2),
                    "0a1b2c3d4e5f",
                    7);

    private static final String GENUINE_DIGITS = GENUINE.sign(KEY_ID, KEY);

    private MemberCodeFuzz() {}

    /** One run. An even first byte: the rest is the text; an odd one: claims, signed rightly. */
    public static void fuzzerTestOneInput(byte[] data) {
        Input input = new Input(data);
        if (input.next() % 2 == 0) {
            String text = new String(input.rest(), StandardCharsets.UTF_8);
            // The corpus is close to the one code that was signed, and the fuzzer finds it.
            boolean genuine = text.equals(GENUINE_DIGITS);
            assertThat(MemberCode.read(text, KEYS, NOW) instanceof Outcome.Accepted)
                    .isEqualTo(genuine);
        } else {
            readSigned(Arrays.copyOf(input.take(CLAIMS), CLAIMS));
        }
    }

    private static void readSigned(byte[] claims) {
        String digits = digits(claims);
        Instant issued =
                Instant.ofEpochSecond(Integer.toUnsignedLong(ByteBuffer.wrap(claims).getInt(10)));
        if (MemberCode.read(digits, KEYS, issued)
                instanceof Outcome.Accepted<MemberCode>(MemberCode code)) {
            assertThat(code.sign(KEY_ID, KEY)).isEqualTo(digits);
            assertThat(MemberCode.read(digits, KEYS, code.dies().plusSeconds(1)))
                    .isInstanceOf(Outcome.Refused.class);
            assertThat(MemberCode.read(digits, CentralKeys.NONE, issued))
                    .isInstanceOf(Outcome.Refused.class);
        }
    }

    private static String digits(byte[] claims) {
        byte[] context = "linli/member-code/1".getBytes(StandardCharsets.US_ASCII);
        byte[] signed =
                ByteBuffer.allocate(context.length + CLAIMS).put(context).put(claims).array();
        byte[] signature = Ed25519.sign(KEY, signed);
        byte[] all = Arrays.copyOf(claims, CLAIMS + signature.length);
        System.arraycopy(signature, 0, all, CLAIMS, signature.length);
        String number = new BigInteger(1, all).toString();
        int zeros = MemberCode.LENGTH - MemberCode.PREFIX.length() - number.length();
        return MemberCode.PREFIX + "0".repeat(Math.max(0, zeros)) + number;
    }
}
