package linli.station.boot;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import linli.station.store.Mapping;
import linli.station.store.StoreEvent;

/**
 * Cuts the power of whole stations: journal, keys, checkpoint and H2 lose, reorder and tear what
 * was not forced, and the station comes up again. A failure names its seed and keeps the disk.
 */
final class PowerCuts implements Closeable {

    /** The exit code when something acknowledged was lost. */
    static final int LOST = 3;

    private final Map<String, Integer> reasons = new TreeMap<>();
    private final Mapping mapping = new Mapping(Runnable::run);
    private final SimulatedStation young;
    private final SimulatedStation old;

    PowerCuts(Path folder) throws IOException {
        young = SimulatedStation.fresh(folder, mapping);
        old = SimulatedStation.fresh(folder, mapping);
        young.begin(new Random(1), 3);
        old.begin(new Random(2), 150);
    }

    /** Takes a folder, the first seed and how many cuts; the word "swaps" swaps stores first. */
    public static void main(String[] arguments) throws IOException {
        try (StoreSwaps swaps = new StoreSwaps(Path.of(arguments[0]));
                PowerCuts cuts = new PowerCuts(Path.of(arguments[0]))) {
            if (List.of(arguments).contains("swaps")) {
                swaps.run(7);
            }
            cuts.run(Long.parseLong(arguments[1]), Long.parseLong(arguments[2]));
        } catch (AssertionError e) {
            System.out.println(e + " " + e.getCause());
            System.exit(LOST);
        }
    }

    /** Makes at least that many cuts; returns how many. */
    long run(long firstSeed, long count) throws IOException {
        long cuts = 0;
        for (long seed = firstSeed; cuts < count; seed++) {
            Random random = new Random(seed);
            cuts += cutsOf(random.nextInt(4) == 0 ? old : young, seed, random);
            LongRun.progress("histories with power cuts", seed - firstSeed + 1, 200);
        }
        return cuts;
    }

    /** How often a store was made again, by the reason that was told. */
    String reasons() {
        return "H2 made again " + reasons;
    }

    /** Up to three cuts of one station, one after the other, and a kill here and there. */
    private int cutsOf(SimulatedStation past, long seed, Random random) throws IOException {
        int cuts = 0;
        try (SimulatedStation station = past.copy()) {
            try {
                while (cuts == 0 || (random.nextInt(3) == 0 && cuts < 3)) {
                    station.disk().cutInCall(1 + random.nextInt(random.nextBoolean() ? 15 : 150));
                    station.workUntilCut(random, 25);
                    if (random.nextInt(5) == 0) {
                        station.kill();
                    } else {
                        station.cut(random);
                        cuts++;
                    }
                }
                station.assertWhole(seed % 10 == 0);
            } catch (AssertionError | RuntimeException | IOException e) {
                Path kept = Path.of("target", "faults", "power-cut-" + seed).toAbsolutePath();
                station.keepIn(kept);
                throw new AssertionError("-Dseed=" + seed + " -Dh2Cuts=1; disk in " + kept, e);
            }
            station.events().forEach(this::count);
        }
        return cuts;
    }

    private void count(StoreEvent event) {
        switch (event) {
            case StoreEvent.Rebuilt(var reason, long entries) ->
                    reasons.merge(reason.name(), 1, Integer::sum);
            case StoreEvent.BecameReadOnly readOnly ->
                    throw new AssertionError("The store became read-only");
            case StoreEvent.BecameWritable writable -> {}
        }
    }

    @Override
    public void close() throws IOException {
        young.close();
        old.close();
        mapping.close();
    }
}
