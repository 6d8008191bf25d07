package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import linli.station.store.Mapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cuts the power, or kills, in each call of a first start and of a migration. */
class FirstStartTest {

    private static final int STEP = Boolean.getBoolean("long") ? 1 : 7;
    private static final long SEED = Long.getLong("seed", 1);

    @TempDir Path temp;

    @Test
    void comesUpWhereverAFirstStartWasCut() throws IOException {
        try (Mapping mapping = new Mapping(Runnable::run);
                SimulatedStation nothing =
                        SimulatedStation.fresh(temp.resolve("station"), mapping)) {
            cutEverywhere("cut in a first start, each call", nothing);
        }
    }

    @Test
    void comesUpWhereverAMigrationWasCut() throws IOException {
        try (Mapping mapping = new Mapping(Runnable::run);
                SimulatedStation before =
                        SimulatedStation.fresh(temp.resolve("station"), mapping)) {
            before.begin(new Random(SEED), 10);
            before.downgrade();
            cutEverywhere("cut in a migration, each call", before);
        }
    }

    private static void cutEverywhere(String fault, SimulatedStation past) throws IOException {
        long cuts = 0;
        boolean dead = true;
        for (long call = 1; dead; call += STEP) {
            try (SimulatedStation station = past.copy()) {
                station.disk().cutInCall(call);
                station.startUntilCut();
                dead = station.disk().isDead();
                if (cuts++ % 2 == 0) {
                    station.cut(new Random(SEED + call));
                } else {
                    station.kill();
                }
                station.assertWhole(true);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("-Dseed=" + SEED + ", call " + call, e);
            }
        }
        assertThat(cuts).isGreaterThan(3);
        LongRun.report(fault, cuts, SEED, 0, "");
    }
}
