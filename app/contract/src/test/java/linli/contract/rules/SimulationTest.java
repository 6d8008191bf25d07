package linli.contract.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTest {

    private static final String SCENARIO =
            """
            {"name":"small",
             "rules":{"version":1,"zone":"Asia/Shanghai",
               "earn":{"fenPerPoint":100,"expiryMonths":12},
               "burn":{"pointsPerYuan":100,"step":100,"maxShareBp":5000},
               "plus":{"months":1,"earnBonusBp":2000,"discountBp":500},
               "tiers":[{"id":"BASIC"},{"id":"GOLD","growth":5,"discountBp":333}]},
             "products":[{"sku":"EGG","priceFen":1280},
                         {"sku":"HUGE","priceFen":9007199254740992}],
             "events":[
              {"id":"E1","type":"REGISTER","at":"2026-12-01T09:00:00","member":"LI"},
              {"id":"E2","type":"SALE","at":"2026-12-01T09:01:00","member":"LI",
               "lines":[{"sku":"EGG","qty":2}]}],
             "asOf":"2026-12-02"}
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    @TempDir private Path folder;

    @Test
    void writesOneLineForEachFile() throws IOException {
        Path file = file("a.json", SCENARIO);

        assertThat(run(file, file)).isZero();

        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst())
                .isEqualTo(lines.getLast())
                .contains("\"netFen\":2560")
                .contains("\"earned\":[{\"reason\":\"BASE\",\"points\":25}]");
        assertThat(err.size()).isZero();
    }

    @Test
    void takesThePartsOfAScenarioInAnyOrder() throws IOException {
        String other =
                SCENARIO.replace("{\"name\":\"small\",", "{\"asOf\":\"2026-12-02\",")
                        .replace(",\n \"asOf\":\"2026-12-02\"}", "}");

        assertThat(run(file("a.json", other), file("b.json", SCENARIO))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines().distinct()).hasSize(1);
    }

    @Test
    void takesEventsThatStandBeforeTheRules() throws IOException {
        int rules = SCENARIO.indexOf("\"rules\"");
        int events = SCENARIO.indexOf("\"events\"");
        int asOf = SCENARIO.indexOf("\"asOf\"");
        String other =
                "{\"name\":\"small\",\n"
                        + SCENARIO.substring(events, asOf)
                        + SCENARIO.substring(rules, events)
                        + SCENARIO.substring(asOf);

        assertThat(run(file("a.json", other), file("b.json", SCENARIO))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines().distinct()).hasSize(1);

        String wrong = other.replace("\"qty\":2", "\"qty\":true");
        assertThat(run(file("c.json", wrong))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("c.json:5:32: qty must be");
    }

    @Test
    void writesNothingOfAFileThatIsMalformedAtItsEnd() throws IOException {
        assertThat(run(file("a.json", SCENARIO.strip() + "]"))).isEqualTo(2);
        assertThat(run(file("b.json", SCENARIO.replace("}],\n \"asOf\"", "},7],\n \"asOf\""))))
                .isEqualTo(2);
        assertThat(out.size()).isZero();
    }

    @Test
    void refusesAPartThatStandsTwice() throws IOException {
        assertThat(
                        run(
                                file(
                                        "a.json",
                                        SCENARIO.replace(
                                                "{\"name\":\"small\",",
                                                "{\"name\":\"small\",\"name\":\"b\","))))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("name");
    }

    @Test
    void keepsAPipeToReadItsEventsAgain() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        int events = SCENARIO.indexOf("\"events\"");
        int asOf = SCENARIO.indexOf("\"asOf\"");
        String other =
                "{"
                        + SCENARIO.substring(events, asOf)
                        + SCENARIO.substring(1, events)
                        + SCENARIO.substring(asOf);
        Thread writer = Thread.ofVirtual().start(() -> write(pipe, other));

        assertThat(run(pipe)).isZero();

        writer.join();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"netFen\":2560");
    }

    private static void write(Path pipe, String text) {
        try {
            Files.writeString(pipe, text);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Test
    void namesTheFileAndThePlaceOfAnErrorAndEndsWithTwo() throws IOException {
        Path bad = file("bad.json", SCENARIO.replace("\"qty\":2", "\"qty\":2,\"weight\":3"));

        assertThat(run(file("good.json", SCENARIO), bad)).isEqualTo(2);

        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
        assertThat(err.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo(bad + ":12:43: unknown field \"weight\"");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    09:01:00            | 08:59:59             | event "E2" is earlier than the event before it
                    09:01:00            | 09:01:00Z            | at must be a local time
                    2026-12-01T09:01:00 | 2026-02-30T09:01:00  | at must be a local time
                    "SALE"              | "SELL"               | type is not known: SELL
                    "asOf":"2026-12-02" | "asOf":"2026-13-02"  | asOf must be a date
                    "sku":"EGG","qty":2 | "qty":2              | field "sku" is missing
                    "qty":2             | "qty":"2"            | qty must be a whole number
                    "name":"small"      | "title":"small"      | unknown field "title"
                    "version":1         | "version":1,"x":2    | unknown field "x"
                    "priceFen":1280     | "priceFen":-1        | priceFen is out of range: -1
                    "products":[        | "products":7,"y":[   | products must be an array
                    "member":"LI"       | "member":9           | member must be a text
                    "name":"small"      | "name":["small"]     | name must be a text
                    "version":1         | "version":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1 | nested too deeply
                    "products":[        | "products":[{"sku":"EGG","category":"EGG","priceFen":1}, | sku is listed twice: EGG
                    "tiers":[           | "tiers":[{"id":"X"},{"id":"X"}, | 6:24: tiers has an id twice: X
                    "tiers":[           | "rewards":[{"id":"A","points":1},{"id":"A","points":2}],"tiers":[ | 6:37: rewards has an id twice: A
                    "tiers":[           | "rewards":[{"id":"A","points":1,"minTier":"X"}],"tiers":[ | 6:46: minTier names no tier: X
                    "tiers":[           | "rewards":[{"id":"A","points":1,"earlyTier":"X"}],"tiers":[ | 6:48: earlyTier names no tier: X
                    "tiers":[           | "campaigns":[{"id":"C","multiplierBp":20000,"tiers":["GOLD","X"]}],"tiers":[ | tiers names no tier: X
                    "tiers":[           | "lottery":{"points":1,"prizes":[{"id":"P","weight":1},{"id":"P","weight":1}]},"tiers":[ | prizes has an id twice: P
                    "tiers":[           | "growth":{"perYaun":1},"tiers":[ | 6:24: unknown field "perYaun"
                    "asOf":"2026-12-02" | "asOf":"2026-11-30"  | 13:9: asOf is earlier than the last event
                    "asOf":"2026-12-02" | "asOf":"+12026-12-02" | asOf must be a date
                    "asOf":"2026-12-02" | "asOf":"2026-12-02","":1 | 13:22: unknown field ""
                    "name":"small"      | "name":"\\ud800"    | 1:9: half of a character
                    "qty":2             | "qty":2e0            | qty must be a whole number
                    "qty":2             | "qty":123456789012345678901234567890 | qty must be a whole number
                    "version":1         | "version":01         | Leading zeroes
                    """)
    void refusesMalformedInput(String from, String to, String message) throws IOException {
        assertThat(run(file("bad.json", SCENARIO.replace(from.strip(), to.strip())))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(message.strip());
        assertThat(out.size()).isZero();
    }

    @ParameterizedTest(name = "without {0}")
    @ValueSource(strings = {"rules", "products", "events", "asOf"})
    void refusesAScenarioWithoutAPart(String part) throws IOException {
        String without = SCENARIO.replace("\"" + part + "\":", "\"expected\":");

        assertThat(run(file("bad.json", without))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("field \"" + part + "\" is missing");
    }

    @Test
    void refusesAFileThatIsNotThereOrBroken() throws IOException {
        assertThat(run(folder.resolve("none.json"))).isEqualTo(2);
        assertThat(run(file("half.json", SCENARIO.substring(0, 300)))).isEqualTo(2);
        assertThat(run(file("empty.json", ""))).isEqualTo(2);
        assertThat(run(file("array.json", "[]"))).isEqualTo(2);
        assertThat(run(folder)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        folder.resolve("none.json") + ": there is no such file",
                        folder.resolve("half.json")
                                + ":6:67: Unexpected end-of-input: expected close marker for"
                                + " Object",
                        folder.resolve("empty.json") + ":1:1: the document ends too early",
                        folder.resolve("array.json") + ":1:1: an object is expected",
                        folder + ": Is a directory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "GB18030", "ISO-8859-1"})
    void refusesWhatIsNotUtf8(String charset) throws IOException {
        byte[] bytes = SCENARIO.replace("small", "Café 小").getBytes(Charset.forName(charset));

        assertThat(run(Files.write(folder.resolve("wide.json"), bytes))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith(folder + "/wide.json:1:");
        assertThat(out.size()).isZero();
    }

    @Test
    void namesThePlaceOfAByteThatIsNotUtf8InCharacters() throws IOException {
        byte[] bytes = SCENARIO.replace("EGG", "鸡蛋#").getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('#')] = (byte) 0xC0;

        run(Files.write(folder.resolve("bad.json"), bytes));

        assertThat(err.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo(folder + "/bad.json:7:24: not UTF-8");
    }

    @Test
    void aByteOrderMarkAtTheBeginningIsLeftOut() throws IOException {
        assertThat(run(file("plain.json", SCENARIO), file("marked.json", "\uFEFF" + SCENARIO)))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines().distinct()).hasSize(1);
    }

    @Test
    void growthForAKindThatNoActivityRewardsIsNotAFault() throws IOException {
        String book = "\"growth\":{\"perYuan\":1,\"REVIEW\":3},\"tiers\":[";

        assertThat(run(file("a.json", SCENARIO.replace("\"tiers\":[", book)))).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "sku":"EGG","qty":9007199254740992      | BAD_QUANTITY
                    "sku":"HUGE","qty":1024                 | BAD_QUANTITY
                    "sku":"HUGE","qty":9223372036854775807  | BAD_QUANTITY
                    "sku":"EGG","qty":-9223372036854775808  | BAD_QUANTITY
                    "sku":"EGG","qty":1,"overrideFen":-1    | BAD_QUANTITY
                    "sku":"NONE","qty":1                    | UNKNOWN_SKU
                    """)
    void amountsAtTheEndsOfTheirRangesAreRefusedAndNeverWrap(String line, String code)
            throws IOException {
        run(file("huge.json", SCENARIO.replace("\"sku\":\"EGG\",\"qty\":2", line.strip())));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"rejected\":[{\"event\":\"E2\",\"code\":\"" + code.strip() + "\"}]")
                .contains("\"tickets\":{}");
    }

    @Test
    void theLargestAmountThatFitsIsExact() throws IOException {
        run(
                file(
                        "huge.json",
                        SCENARIO.replace(
                                "\"sku\":\"EGG\",\"qty\":2", "\"sku\":\"HUGE\",\"qty\":1")));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"netFen\":9007199254740992")
                .contains("\"balance\":90071992547409,");
    }

    private int run(Path... files) {
        return new Simulation(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(files));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
