package linli.contract.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import linli.core.Outcome;
import linli.core.catalog.Product;
import linli.core.catalog.Sku;
import linli.core.rulebook.RuleBook;
import linli.core.simulate.ScenarioEvent;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schemas and the readers agree on what a rule book and a scenario is. */
class SchemaTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern ANY = Pattern.compile("");
    private static final Pattern NO_DAY = Pattern.compile("\"2026-02-30\"|\"2027-11-31T");
    private static final Pattern POINT = Pattern.compile(":3\\.0\\b|[\\[,]3\\.0\\b");
    private static final Pattern UNKNOWN_GROWTH =
            Pattern.compile("\"growth\":\\{[^}]*\"[a-z][a-zA-Z_]*\"");

    /**
     * What the reader refuses and no schema can, each with what the document must then have in it;
     * the schemas' descriptions list the same.
     */
    private static final Map<Pattern, Pattern> BEYOND_A_SCHEMA =
            Map.of(
                    Pattern.compile("zone is not known: .*"), ANY,
                    Pattern.compile("\\w+ has an id twice: (?s).*"), ANY,
                    Pattern.compile("\\w+ names no tier: (?s).*"), ANY,
                    Pattern.compile("sku is listed twice: (?s).*"), ANY,
                    Pattern.compile("\\w+ must be a date such as .*"), NO_DAY,
                    Pattern.compile("\\w+ must be a local time such as .*"), NO_DAY,
                    Pattern.compile("unknown field \"\\w*\""), UNKNOWN_GROWTH,
                    Pattern.compile("\\w+ must be a whole number that fits 64 bits"), POINT,
                    Pattern.compile("event \".*\" is earlier than the event before it"), ANY,
                    Pattern.compile("asOf is earlier than the last event"), ANY);

    private final PublishedSchemas schemas = new PublishedSchemas();

    static Iterable<Named<Path>> goldenFiles() throws Exception {
        return GoldenScenarioTest.scenarios();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goldenFiles")
    void goldenScenariosAreAsTheSchemaSays(Path golden) throws IOException {
        assertThat(schemas.scenario(JSON.readTree(Files.readString(golden)))).isEmpty();
    }

    @Test
    void theBuiltInRuleBookIsAsTheSchemaSays() {
        assertThat(schemas.ruleBook(JSON.readTree(RuleBookJson.write(RuleBookJson.builtIn()))))
                .isEmpty();
    }

    @Test
    void agreeOnMutatedRuleBooks() throws Exception {
        JsonNode book =
                JSON.readTree(Files.readString(golden("09-rewards.json"))).get("rules").deepCopy();
        agree(
                book,
                Boolean.getBoolean("long") ? 200_000 : 1_500,
                schemas::ruleBook,
                bytes -> refusal(RuleBookJson.read(bytes)));
    }

    @Test
    void agreeOnMutatedScenarios() throws Exception {
        JsonNode scenario = JSON.readTree(Files.readString(golden("08-activities.json")));
        ((tools.jackson.databind.node.ObjectNode) scenario).remove(List.of("expected", "rules"));
        agree(
                scenario,
                Boolean.getBoolean("long") ? 200_000 : 1_500,
                mutated -> schemas.scenario(withRules(mutated)),
                bytes -> refusal(read(JSON.writeValueAsBytes(withRules(JSON.readTree(bytes))))));
    }

    private static Outcome<LocalDate> read(byte[] scenario) {
        try {
            return ScenarioReader.read(() -> new ByteArrayInputStream(scenario), new Nothing());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Only what is read matters here. */
    private static final class Nothing implements ScenarioReader.Stage {

        @Override
        public void begin(RuleBook book, Map<Sku, Product> products) {}

        @Override
        public void event(ScenarioEvent event) {}
    }

    private static JsonNode withRules(JsonNode scenario) {
        if (scenario instanceof tools.jackson.databind.node.ObjectNode object) {
            return object.deepCopy()
                    .set("rules", JSON.readTree(RuleBookJson.write(RuleBookJson.builtIn())));
        }
        return scenario;
    }

    private static void agree(
            JsonNode document,
            int mutants,
            Function<JsonNode, List<Error>> schema,
            Function<byte[], Optional<String>> reader) {
        Set<String> beyond = new TreeSet<>();
        int valid = 0;
        for (int seed = 1; seed <= mutants; seed++) {
            JsonNode mutated = document.deepCopy();
            MutatedJson mutation = new MutatedJson(new Random(seed));
            for (int times = seed % 3; times >= 0; times--) {
                mutation.change(mutated);
            }
            byte[] bytes = JSON.writeValueAsBytes(mutated);
            List<Error> errors = schema.apply(JSON.readTree(bytes));
            Optional<String> refusal = reader.apply(bytes);
            if (!errors.isEmpty()) {
                assertThat(refusal).as("seed %s: %s", seed, errors).isPresent();
            } else if (refusal.isPresent()) {
                String reason = refusal.get();
                assertThat(isBeyond(reason, new String(bytes, StandardCharsets.UTF_8)))
                        .as("seed %s: the schema allows it, the reader says %s", seed, reason)
                        .isTrue();
                beyond.add(reason.replaceAll("[:\"].*", ""));
            } else {
                valid++;
            }
        }
        assertThat(valid).isBetween(mutants / 20, mutants * 19 / 20);
        assertThat(beyond).isNotEmpty();
    }

    private static boolean isBeyond(String reason, String document) {
        return BEYOND_A_SCHEMA.entrySet().stream()
                .anyMatch(beyond ->
                        beyond.getKey().matcher(reason).matches()
                                && beyond.getValue().matcher(document).find());
    }

    private static Optional<String> refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<?> accepted -> Optional.empty();
            case Outcome.Refused<?>(MalformedDocument malformed) -> Optional.of(malformed.reason());
            case Outcome.Refused<?>(var other) -> throw new AssertionError(other);
        };
    }

    private static Path golden(String name) throws Exception {
        return Path.of(SchemaTest.class.getResource("/golden/" + name).toURI());
    }
}
