package linli.station.boot;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreSwapTest {

    private static final boolean LONG = Boolean.getBoolean("long");

    @TempDir Path folder;

    @Test
    void comesUpWholeWhateverLiesInPlaceOfItsStore() throws IOException {
        try (StoreSwaps swaps = new StoreSwaps(folder.resolve("station"))) {
            int made = swaps.run(LONG ? 1 : 13);
            LongRun.report("H2, checkpoint and copy swapped", made, 0, 0, "all combinations");
        }
    }
}
