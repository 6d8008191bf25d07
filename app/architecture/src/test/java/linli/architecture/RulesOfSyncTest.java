package linli.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of sync names the tests that keep it, and they exist. */
class RulesOfSyncTest {

    private static final Path HOUSE = Path.of(System.getProperty("basedir", ".")).toAbsolutePath();
    private static final Pattern TEST = Pattern.compile("`(\\w+) (\\w+)\\.(\\w+)`");
    private static final int RULES = 100;

    static List<String> rows() throws IOException {
        try (Stream<String> lines = Files.lines(HOUSE.resolve("rules-of-sync.md"))) {
            return lines.filter(line -> line.startsWith("| "))
                    .filter(line -> !line.startsWith("| rule |"))
                    .toList();
        }
    }

    @Test
    void areAllThere() throws IOException {
        assertThat(rows()).hasSizeGreaterThanOrEqualTo(RULES);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void nameTestsThatExist(String row) throws IOException {
        List<String> missing = missing(row);
        assertThat(missing).isEmpty();
        assertThat(TEST.matcher(row).find()).as(row).isTrue();
    }

    @Test
    void aTestThatIsNotThereIsFound() throws IOException {
        assertThat(missing("| x | `core MemberAccountTest.isNowhere`, `station NoTest.x` |"))
                .containsExactly("core MemberAccountTest.isNowhere", "station NoTest.x");
    }

    private static List<String> missing(String row) throws IOException {
        List<String> missing = new ArrayList<>();
        var tests = TEST.matcher(row);
        while (tests.find()) {
            if (!exists(tests.group(1), tests.group(2), tests.group(3))) {
                missing.add(tests.group(1) + " " + tests.group(2) + "." + tests.group(3));
            }
        }
        return missing;
    }

    private static boolean exists(String module, String type, String method) throws IOException {
        Path sources = HOUSE.resolveSibling(module).resolve("src/test/java");
        Pattern test =
                Pattern.compile(
                        "(?s)@(Test|ParameterizedTest)\\b.{0,400}?\\bvoid " + method + "\\(");
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(some -> some.endsWith(type + ".java")).toList()) {
                if (test.matcher(Files.readString(file)).find()) {
                    return true;
                }
            }
        }
        return false;
    }
}
