package linli.contract.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every golden scenario comes out as its authors say, field by field. */
class GoldenScenarioTest {

    private static final int SCENARIOS = 21;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static List<Named<Path>> scenarios() throws IOException, URISyntaxException {
        Path folder = Path.of(GoldenScenarioTest.class.getResource("/golden").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(file -> Named.of(nameOf(file), file)).toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void comesOutAsExpected(Path file) throws IOException {
        JsonNode expected = JSON.readTree(Files.readString(file)).get("expected");

        JsonNode outcome = JSON.readTree(simulate(file));

        assertThat(differences("", expected, outcome)).isEmpty();
    }

    @Test
    void allScenariosAreThere() throws Exception {
        assertThat(scenarios()).hasSize(SCENARIOS);
    }

    @Test
    void aDifferenceIsSeen() {
        JsonNode one = JSON.readTree("{\"a\":[{\"b\":1}],\"c\":null}");
        JsonNode other = JSON.readTree("{\"a\":[{\"b\":2}],\"d\":null}");

        assertThat(differences("", one, other))
                .containsExactly(
                        "/a/0/b: 1 became 2", "/c: null became null", "/d: null became null");
    }

    private static String simulate(Path file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code =
                new Simulation(
                                new PrintStream(out, true, StandardCharsets.UTF_8),
                                new PrintStream(err, true, StandardCharsets.UTF_8))
                        .run(List.of(file));
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(code).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> differences(String place, JsonNode expected, JsonNode found) {
        if (expected == null || found == null || expected.getNodeType() != found.getNodeType()) {
            return List.of(place + ": " + expected + " became " + found);
        }
        List<String> all = new ArrayList<>();
        if (expected.isObject()) {
            TreeSet<String> names = new TreeSet<>(expected.propertyNames());
            names.addAll(found.propertyNames());
            for (String name : names) {
                all.addAll(differences(place + "/" + name, expected.get(name), found.get(name)));
            }
        } else if (expected.isArray()) {
            for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
                all.addAll(differences(place + "/" + i, expected.get(i), found.get(i)));
            }
        } else if (!expected.equals(found)) {
            all.add(place + ": " + expected + " became " + found);
        }
        return all;
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replace(".json", "").replace('-', ' ');
    }
}
