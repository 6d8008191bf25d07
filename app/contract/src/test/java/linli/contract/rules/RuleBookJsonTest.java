package linli.contract.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import linli.core.Outcome;
import linli.core.account.LoyaltyRules;
import linli.core.rulebook.RuleBook;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class RuleBookJsonTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SMALL =
            """
            {"version":1,"zone":"Asia/Shanghai",
             "earn":{"fenPerPoint":100,"expiryMonths":12},
             "burn":{"pointsPerYuan":100,"step":100,"maxShareBp":5000},
             "tiers":[{"id":"BASIC"}]}
            """;

    static Iterable<Named<Path>> goldenFiles() throws Exception {
        return GoldenScenarioTest.scenarios();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goldenFiles")
    void aRuleBookThatIsWrittenAndReadIsTheSame(Path golden) throws IOException {
        byte[] rules = JSON.writeValueAsBytes(JSON.readTree(Files.readString(golden)).get("rules"));
        RuleBook book = accepted(RuleBookJson.read(rules));

        byte[] written = RuleBookJson.write(book);

        assertThat(accepted(RuleBookJson.read(written))).isEqualTo(book);
        assertThat(RuleBookJson.write(accepted(RuleBookJson.read(written)))).isEqualTo(written);
    }

    @Test
    void theBuiltInRuleBookIsVersionZero() {
        RuleBook book = RuleBookJson.builtIn();

        assertThat(book.version()).isZero();
        assertThat(book.zone().getId()).isEqualTo("Asia/Shanghai");
        assertThat(book.validFrom().getYear()).isEqualTo(1970);
        assertThat(book.rules().tiers().tiers()).hasSize(4);
        assertThat(accepted(RuleBookJson.read(RuleBookJson.write(book)))).isEqualTo(book);
    }

    @Test
    void whatIsAbsentHasNoEffect() {
        LoyaltyRules rules = accepted(read(SMALL)).rules();

        assertThat(rules.earn().dailySalePointsCap()).isEmpty();
        assertThat(rules.refund().days()).isEmpty();
        assertThat(rules.cancelDays()).isEmpty();
        assertThat(rules.lottery()).isEmpty();
        assertThat(rules.plus().discountBp()).isZero();
        assertThat(rules.coupons()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "version":1       | "version":1,"colour":2 | 1:23: unknown field "colour"
                    "fenPerPoint":100 | "fenPerPoint":0        | 2:24: fenPerPoint is out of range: 0
                    "fenPerPoint":100 | "fenPerPoint":1.5      | 2:24: fenPerPoint must be a whole number that fits 64 bits
                    "fenPerPoint":100 | "fenPerPoint":9223372036854775808 | 2:24: fenPerPoint must be a whole number that fits 64 bits
                    "fenPerPoint":100 | "fenPerPoint":"100"    | 2:24: fenPerPoint must be a whole number that fits 64 bits
                    "fenPerPoint":100,| ''                     | 2:9: field "fenPerPoint" is missing
                    "Asia/Shanghai"   | "Asia/Atlantis"        | 1:21: zone is not known: Asia/Atlantis
                    [{"id":"BASIC"}]  | []                     | 1:1: tiers must have at least one tier
                    [{"id":"BASIC"}]  | {}                     | 4:10: tiers must be an array
                    {"id":"BASIC"}    | {"id":7}               | 4:17: id must be a text
                    {"id":"BASIC"}    | 7                      | 4:11: an object is expected
                    {"id":"BASIC"}    | {"id":"A","discountBp":10001} | 4:34: discountBp is out of range: 10001
                    """)
    void refusesByNameAndPlace(String from, String to, String message) {
        assertThat(malformed(SMALL.replace(from.strip(), to.strip())).text()).isEqualTo(message);
    }

    @Test
    void refusesAFieldThatStandsTwice() {
        MalformedDocument refusal =
                malformed(SMALL.replace("\"version\":1", "\"version\":1,\"version\":2"));

        assertThat(refusal.line()).isEqualTo(1);
        assertThat(refusal.reason()).contains("version");
    }

    @Test
    void refusesANameThatStandsTwiceAmongMany() {
        StringBuilder many = new StringBuilder("\"activities\":{");
        for (int i = 0; i < 40; i++) {
            many.append("\"K").append(i).append("\":{\"points\":1},");
        }
        String once = SMALL.replace("\"version\"", many + "\"K\":{\"points\":1}},\"version\"");
        assertThat(accepted(read(once)).rules().activities()).hasSize(41);

        for (String twice : new String[] {"K0", "K15", "K16", "K39"}) {
            assertThat(malformed(once.replace("\"K\"", "\"" + twice + "\"")).reason())
                    .isEqualTo("field \"" + twice + "\" stands twice");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void refusesWhatIsNotUtf8(String charset) {
        assertThat(RuleBookJson.read(SMALL.getBytes(Charset.forName(charset))))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void refusesWhatIsNotOneJsonValue() {
        assertThat(malformed("{\"version\":1,").line()).isPositive();
        assertThat(malformed(SMALL + "{}").reason()).isEqualTo("more than one value");
        assertThat(malformed("").reason()).isEqualTo("the document ends too early");
        assertThat(
                        read(
                                new String(
                                        new byte[] {'{', '"', (byte) 0xC0},
                                        StandardCharsets.ISO_8859_1)))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(malformed("[".repeat(5000)).code()).isEqualTo("MALFORMED_DOCUMENT");
    }

    private static Outcome<RuleBook> read(String json) {
        return RuleBookJson.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static MalformedDocument malformed(String json) {
        if (read(json) instanceof Outcome.Refused<RuleBook>(MalformedDocument refusal)) {
            return refusal;
        }
        throw new AssertionError("Was read: " + json);
    }

    private static <T> T accepted(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T>(T value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new AssertionError("Refused: " + refusal);
        };
    }
}
