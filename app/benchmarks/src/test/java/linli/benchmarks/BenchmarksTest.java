package linli.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

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
        try (Workplace place = new Workplace(folder, what -> {})) {
            List<Result> results = Main.measure(Sizes.tiny(), place, Set.of());
            assertThat(ResultTable.of(results))
                    .contains("| P1 |", "| P2 |", "| P3 |", "| P7 |", "| P8 |", "| P9 |")
                    .contains("| P10 |", "| P12 |", "| P13 |", "| P14 P1 |");
        }
    }
}
