package linli.station.boot;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PowerCutTest {

    private static final boolean LONG = Boolean.getBoolean("long");
    private static final int CUTS = Integer.getInteger("h2Cuts", LONG ? 20_000 : 40);
    private static final long SEED = Long.getLong("seed", 1);

    @TempDir Path folder;

    @Test
    void bringsAStationBackWholeWheneverThePowerFails() throws IOException {
        try (PowerCuts cuts = new PowerCuts(folder.resolve("station"))) {
            long made = cuts.run(SEED, CUTS);
            LongRun.report("power cut, whole station with H2", made, SEED, 0, cuts.reasons());
        }
    }
}
