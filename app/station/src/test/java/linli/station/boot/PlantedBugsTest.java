package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Plants bugs into the station's own source, compiles it, and lets the power fail and stores be
 * swapped under it: a harness that does not see these would see nothing.
 */
class PlantedBugsTest {

    private static final boolean LONG = Boolean.getBoolean("long");
    private static final Path SOURCES =
            Path.of(System.getProperty("basedir", "."), "src/main/java/linli/station");

    @TempDir Path folder;

    /** Wrong code in place of right code in a source file. */
    private record Edit(String file, String right, String wrong) {}

    /** A wrong version of the station. */
    private enum Bug {
        ACKNOWLEDGES_BEFORE_THE_FORCE(
                new Edit("journal/Journal.java", "file().force();", "file().size();")),
        SKIPS_APPLYING_AGAIN(
                new Edit("store/Upkeep.java", "projection.apply(prepared);", "prepared.last();")),
        TRUSTS_AN_EMPTY_STORE(
                new Edit("store/Recovery.java", "Optional.of(Reason.EMPTY)", "Optional.empty()"),
                new Edit(
                        "store/Upkeep.java",
                        ".map(Head::seq).orElse(0L)",
                        ".map(Head::seq).orElse(journal.head().seq())")),
        BELIEVES_A_STORE_AFTER_A_POWER_CUT(
                new Edit(
                        "store/Upkeep.java",
                        "if (!checkpoint.clean()) {",
                        "if (checkpoint.seq() < 0) {"),
                new Edit(
                        "store/Upkeep.java",
                        "return checkpoint.sum().equals(snapshot.sumOfStore())",
                        "return checkpoint.seq() >= 0"));

        private final List<Edit> edits;

        Bug(Edit... edits) {
            this.edits = List.of(edits);
        }
    }

    @ParameterizedTest
    @EnumSource
    void areCaught(Bug bug) throws Exception {
        Map<Path, String> planted = new TreeMap<>();
        for (Edit edit : bug.edits) {
            Path source = SOURCES.resolve(edit.file());
            String text = planted.getOrDefault(source, Files.readString(source));
            assertThat(text.split(Pattern.quote(edit.right()), -1)).as("%s", edit).hasSize(2);
            planted.put(source, text.replace(edit.right(), edit.wrong()));
        }
        for (Map.Entry<Path, String> each : planted.entrySet()) {
            Path file = folder.resolve(each.getKey().getFileName());
            Files.writeString(file, each.getValue());
            compile(file);
        }
        assertThat(runHarness(bug)).as("%s", bug).isEqualTo(PowerCuts.LOST);
        LongRun.report("planted: " + bug, 1, 1, 0, "caught");
    }

    private void compile(Path planted) {
        int failed =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-proc:none",
                                "-nowarn",
                                "-parameters",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-d",
                                folder.toString(),
                                planted.toString());
        assertThat(failed).isZero();
    }

    /**
     * A torn H2 that still opens is rare: in the long run cuts alone find it, else the swap that is
     * its like.
     */
    private int runHarness(Bug bug) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                List.of(
                                        System.getProperty("java.home") + "/bin/java",
                                        "-XX:TieredStopAtLevel=1",
                                        "-XX:+UseSerialGC",
                                        "-cp",
                                        folder
                                                + File.pathSeparator
                                                + System.getProperty("java.class.path"),
                                        PowerCuts.class.getName(),
                                        folder.resolve("station").toString(),
                                        "1",
                                        LONG ? "6000" : "150",
                                        LONG && bug == Bug.BELIEVES_A_STORE_AFTER_A_POWER_CUT
                                                ? "cuts"
                                                : "swaps"))
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("said").toFile())
                        .start();
        assertThat(process.waitFor(LONG ? 60 : 5, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }
}
