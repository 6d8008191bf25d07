package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Plants bugs into the station's own source, compiles it, and lets the power fail and stores be
 * swapped under it: a harness that does not see these would see nothing.
 */
class PlantedBugsTest {

    private static final Path SOURCES =
            Path.of(System.getProperty("basedir", "."), "src/main/java/linli/station");

    @TempDir Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "acknowledges before the force | journal/Journal.java"
                        + " | file.force(); | file.size();",
                "skips applying again | store/Upkeep.java"
                        + " | projection.apply(batch); | batch.size();",
                "trusts an empty store | store/Upkeep.java"
                        + " | if (!database.exists()) { | if (!checkpoint.clean()) {",
                "believes a store after a power cut | store/Upkeep.java"
                        + " | if (!checkpoint.clean()) { | if (checkpoint.seq() < 0) {",
            })
    void areCaught(String bug, String file, String right, String wrong) throws Exception {
        Path source = SOURCES.resolve(file);
        String text = Files.readString(source);
        assertThat(text.split(java.util.regex.Pattern.quote(right), -1)).as(bug).hasSize(2);
        Path planted = folder.resolve(source.getFileName());
        Files.writeString(planted, text.replace(right, wrong));
        compile(planted);
        assertThat(runHarness()).as(bug).isEqualTo(PowerCuts.LOST);
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

    private int runHarness() throws IOException, InterruptedException {
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
                                        "150"))
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("said").toFile())
                        .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }
}
