package linli.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every benchmark still runs; what it measures is nobody's business here. */
class BenchmarksTest {

    @TempDir Path folder;

    @Test
    void measuresEveryRow() throws Exception {
        try (PrintStream quiet =
                        new PrintStream(
                                OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
                Workplace place = new Workplace(folder, quiet)) {
            List<Result> results = Main.measure(Sizes.tiny(), place, Set.of());
            assertThat(ResultTable.of(results)).contains("| P1 |", "| P2 |");
        }
    }
}
