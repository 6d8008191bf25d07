package linli.station.boot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import linli.station.store.Mapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lets each write and each force of a standard day fail once: of journal, keys, checkpoint, H2. */
class FailingDayTest {

    private static final boolean LONG = Boolean.getBoolean("long");
    private static final int STEP = Integer.getInteger("step", LONG ? 1 : 23);
    private static final long SEED = Long.getLong("seed", 1);
    private static final int ACTS = 60;

    @TempDir Path temp;

    @Test
    void keepsExactlyWhatItAcceptedWhicheverCallFails() throws IOException {
        long failing = 1;
        long calls = 1;
        long days = 0;
        try (Mapping mapping = new Mapping(Runnable::run)) {
            for (; failing <= calls; failing += STEP) {
                try (SimulatedStation station =
                        SimulatedStation.fresh(temp.resolve("station"), mapping)) {
                    station.disk().failCall(failing);
                    station.aDayOfFaults(new Random(SEED), ACTS);
                    calls = station.disk().calls();
                    station.disk().failCall(Long.MAX_VALUE);
                    station.assertWhole(true);
                    days++;
                    LongRun.progress("days with one failing call", days, 20);
                } catch (AssertionError | RuntimeException | IOException e) {
                    throw new AssertionError("-Dseed=" + SEED + ", call " + failing, e);
                }
            }
        }
        LongRun.report(
                "write or force fails, each of a day", days, SEED, 0, calls + " calls a day");
    }
}
