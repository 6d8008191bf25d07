package linli.contract.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is broken in a scenario, it is simulated or refused with its place, never more. */
class BrokenScenarioTest {

    private static final Pattern VALUE =
            Pattern.compile("(-?\\d+|\"[^\"]*\"|true|false)(?=\\s*[,}\\]])");
    private static final List<String> OTHERS =
            List.of(
                    "null",
                    "-1",
                    "1e5",
                    "[]",
                    "{}",
                    "\"\"",
                    "true",
                    "0",
                    "\"MAX\"",
                    "\\ud800",
                    "9223372036854775807",
                    "99999999999999999999",
                    "\u0000",
                    ",",
                    ":",
                    "}",
                    "]");

    @TempDir private Path folder;

    @Test
    void isSimulatedOrRefusedWithItsPlace() throws Exception {
        String golden = Files.readString(goldenFile());
        int scenarios = Boolean.getBoolean("long") ? 50_000 : 500;
        int refused = 0;
        for (int seed = 1; seed <= scenarios; seed++) {
            refused += run(broken(golden, new Random(seed)), seed) == 2 ? 1 : 0;
        }
        assertThat(refused).isBetween(scenarios / 2, scenarios - 1);
    }

    private static Path goldenFile() throws Exception {
        return Path.of(
                BrokenScenarioTest.class
                        .getResource("/golden/15-debt-taken-from-the-refund-s-cash.json")
                        .toURI());
    }

    private static byte[] broken(String golden, Random random) {
        StringBuilder text = new StringBuilder(golden);
        int end = golden.indexOf("\"expected\"");
        List<MatchResult> values = VALUE.matcher(golden.substring(0, end)).results().toList();
        MatchResult value = values.get(random.nextInt(values.size()));
        String other = OTHERS.get(random.nextInt(OTHERS.size()));
        int place = random.nextInt(end);
        switch (random.nextInt(5)) {
            case 0 -> text.insert(place, other);
            case 1 -> text.delete(place, place + 1 + random.nextInt(30));
            case 2 -> text.setLength(place);
            default -> text.replace(value.start(), value.end(), other);
        }
        byte[] bytes = text.toString().getBytes(UTF_8);
        if (random.nextInt(10) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    private int run(byte[] scenario, int seed) throws IOException {
        Path file = Files.write(folder.resolve("broken.json"), scenario);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code =
                new Simulation(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
                        .run(List.of(file));
        if (code == 2) {
            assertThat(err.toString(UTF_8)).as("seed %s", seed).startsWith(file + ":");
            assertThat(err.toString(UTF_8).substring(file.toString().length()).strip())
                    .as("seed %s", seed)
                    .matches("(?s):\\d+:\\d+: .+");
            assertThat(out.size()).as("seed %s", seed).isZero();
        } else {
            assertThat(code).as("seed %s", seed).isZero();
        }
        return code;
    }
}
