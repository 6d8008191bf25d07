package linli.station.boot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import linli.station.journal.JournalFault;
import linli.station.store.Mapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Turns single bits over in every file of a station that was closed. */
class BitFlipTest {

    private static final boolean LONG = Boolean.getBoolean("long");
    private static final int FLIPS = Integer.getInteger("flips", LONG ? 10_000 : 20);
    private static final long SEED = Long.getLong("seed", 1);
    private static final String JOURNAL = "journal/1/000000000001.journal";
    private static final List<String> FILES =
            List.of(
                    JOURNAL,
                    "store/linli.mv.db",
                    "store/linli.mv.db",
                    "store/checkpoint",
                    "store/snapshot",
                    "keys/store.key");

    @TempDir Path temp;
    private final Map<String, Integer> found = new TreeMap<>();

    @Test
    void areNamedInTheJournalAndHealedEverywhereElse() throws IOException {
        try (Mapping mapping = new Mapping(Runnable::run);
                SimulatedStation station =
                        SimulatedStation.fresh(temp.resolve("station"), mapping)) {
            station.begin(new Random(SEED), 20);
            for (long seed = SEED; seed < SEED + FLIPS; seed++) {
                flip(station, seed);
                LongRun.progress("bits flipped", seed - SEED + 1, 500);
            }
            LongRun.report("bits flipped", FLIPS, SEED, 0, found.toString());
        }
    }

    private void flip(SimulatedStation station, long seed) throws IOException {
        Random random = new Random(seed);
        String file = FILES.get(random.nextInt(FILES.size()));
        try (SimulatedStation flipped = station.copy()) {
            byte[] bytes = flipped.file(file);
            int bit = random.nextInt(SimulatedStation.written(bytes).length * 8);
            bytes[bit / 8] ^= (byte) (1 << (bit % 8));
            flipped.swap(file, Optional.of(bytes));
            String what = "healed";
            try {
                flipped.assertWhole(seed % 10 == 0);
            } catch (JournalFault fault) {
                what = "named as " + fault.code();
            }
            if (what.equals("healed") == file.equals(JOURNAL)) {
                throw new AssertionError("Bit " + bit + " of " + file + " was " + what);
            }
            found.merge(file.replaceAll(".*/", "") + " " + what, 1, Integer::sum);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("-Dseed=" + seed + " -Dflips=1, " + file, e);
        }
    }
}
