package linli.contract.v1;

import static linli.contract.v1.Accepted.refusal;
import static linli.contract.v1.Accepted.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import linli.contract.trust.MemberCipher;
import linli.contract.trust.MemberKey;
import linli.contract.v1.act.ActMessage;
import linli.contract.v1.act.ActMessages;
import linli.contract.v1.act.RandomActs;
import linli.contract.v1.feed.FeedPage;
import linli.contract.v1.field.Limits;
import linli.contract.v1.journal.UploadBatch;
import linli.core.Outcome;
import linli.core.act.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes, the answer is a value. */
class HostileMessagesTest {

    private static final MemberKey KEY = MemberKey.random(new Random(1));

    private final ActMessages messages =
            new ActMessages(member -> Optional.of(KEY), new MemberCipher(new Random(2)));

    static long[] seeds() {
        return Seeds.upTo(300);
    }

    static List<String> hostile() {
        return List.of(
                "[".repeat(100_000),
                "{\"a\":".repeat(100_000),
                "{\"next\":" + "9".repeat(100_000) + "}",
                "{\"next\":1e999999999}",
                "{\"next\":\"1.1\",\"next\":\"1.1\",\"more\":false,\"items\":[]}",
                "{\"next\":\"1.1\",\"more\":false,\"items\":[]} {}",
                "{\"next\":\"1.1\",\"more\":\"false\",\"items\":[]}",
                "{\"next\":\"1.1\",\"more\":0,\"items\":[]}",
                "{\"next\":\"1.1\",\"more\":false,\"items\":[null]}",
                "{\"next\":\"1.1\",\"more\":false,\"items\":{}}",
                "{\"next\":\"1.1\",\"more\":false,\"items\":[{\"kind\":\"GRANT\"}]}",
                "{\"next\":null,\"more\":false,\"items\":[]}",
                "{\"next\":\"1.1\",\"more\":false}",
                "{'next':'1.1'}",
                "{\"next\":\"1.1\",/**/\"more\":false,\"items\":[]}",
                "\uFEFF{\"next\":\"1.1\",\"more\":false,\"items\":[]}",
                "{\"" + "n".repeat(100_000) + "\":1}",
                "\"\\ud800\"",
                "null",
                "NaN",
                "",
                "\u0000");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void refusesAPageThatIsNone(String text) {
        assertThat(refusal(FeedPage.read(text.getBytes(StandardCharsets.UTF_8)))).isNotEmpty();
        assertThat(refusal(UploadBatch.read(text.getBytes(StandardCharsets.UTF_8)))).isNotEmpty();
    }

    @Test
    void refusesEncodingsOtherThanUtf8() {
        String page = "{\"next\":\"1.1\",\"more\":false,\"items\":[]}";

        assertThat(value(FeedPage.read(page.getBytes(StandardCharsets.UTF_8))).items()).isEmpty();
        assertThat(refusal(FeedPage.read(page.getBytes(StandardCharsets.UTF_16))))
                .isEqualTo("NOT_JSON");
        assertThat(refusal(FeedPage.read(page.getBytes(StandardCharsets.UTF_16LE))))
                .isEqualTo("NOT_JSON");
        assertThat(refusal(FeedPage.read(new byte[] {'{', (byte) 0xC0, (byte) 0x80, '}'})))
                .isEqualTo("NOT_JSON");
    }

    @Test
    void refusesABodyBeyondTheLimitUnread() {
        assertThat(refusal(UploadBatch.read(new byte[Limits.BATCH_BYTES + 1])))
                .isEqualTo("TOO_LARGE");
    }

    @Test
    void refusesAnActThatIsCutAtAnyByte() {
        ActMessage message = value(messages.write(new RandomActs(3).act()));
        for (int length = 0; length < message.payload().length(); length++) {
            String cut = message.payload().substring(0, length);
            assertThat(refusal(messages.read(message.type(), cut))).isEqualTo("NOT_JSON");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MIN_VALUE, -1, Limits.AMOUNT + 1})
    void refusesAmountsThatNoShopHas(long amount) {
        String payload = shift().replace("20000", Long.toString(amount));

        assertThat(refusal(messages.read("SHIFT_OPENED", payload))).isEqualTo("OUT_OF_RANGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20000.0", "2e4", "\"20000\"", "true", "[20000]", "{}", "null"})
    void refusesAmountsThatAreNoWholeNumbers(String amount) {
        String payload = shift().replace("20000", amount);

        assertThat(refusal(messages.read("SHIFT_OPENED", payload))).isEqualTo("WRONG_TYPE");
    }

    @Test
    void refusesControlCharactersInTexts() {
        for (char control = 0; control < ' '; control++) {
            String payload = shift().replace("王芳", String.format("\\u%04x", (int) control));

            assertThat(refusal(messages.read("SHIFT_OPENED", payload))).isEqualTo("OUT_OF_RANGE");
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answersEveryDamagedActWithAValue(long seed) {
        Random random = new Random(seed);
        ActMessage message = value(messages.write(new RandomActs(seed).act()));
        byte[] bytes = message.payload().getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 20; i++) {
            byte[] damaged = damage(bytes, random);
            Outcome<Act> outcome =
                    messages.read(message.type(), new String(damaged, StandardCharsets.UTF_8));
            if (outcome instanceof Outcome.Accepted<Act>(Act act)) {
                // Damage may make another act, but then one that can be written again
                assertThat(value(messages.write(act)).type()).isEqualTo(message.type());
            }
        }
    }

    private static byte[] damage(byte[] bytes, Random random) {
        byte[] damaged = bytes.clone();
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(damaged, at);
            case 1 -> {
                damaged[at] ^= (byte) (1 << random.nextInt(8));
                yield damaged;
            }
            case 2 -> {
                damaged[at] = (byte) "{}[]\",:0919-e.\\".charAt(random.nextInt(15));
                yield damaged;
            }
            default -> {
                int from = random.nextInt(bytes.length);
                int length = Math.min(random.nextInt(50), bytes.length - Math.max(at, from));
                System.arraycopy(bytes, from, damaged, at, length);
                yield damaged;
            }
        };
    }

    private static String shift() {
        return """
        {"occasion":{"act":"a","at":"2026-11-22T01:00:00Z","localTime":"2026-11-22T09:00",\
        "businessDay":"2026-11-22","station":"s","operator":"王芳","approver":null},\
        "openingFloatFen":20000,"changes":[]}\
        """;
    }
}
