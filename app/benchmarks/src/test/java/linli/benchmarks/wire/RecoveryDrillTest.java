package linli.benchmarks.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The drill: disks are destroyed in the middle of a sale and everything is brought back by the
 * commands that people have. A station comes back from its central alone, then from its stick and
 * the central, then the central comes back from its own backup; each time both sides verify, and
 * what was acknowledged where it still exists must all be there.
 */
class RecoveryDrillTest {

    private static final String STATION = "linli.station.boot.Main";
    private static final String CENTRAL = "linli.central.boot.Main";
    private static final boolean LONG = Boolean.getBoolean("long");
    private static final int ROUNDS = Integer.getInteger("rounds", LONG ? 5 : 1);
    private static final int SELL_MILLIS = LONG ? 4000 : 600;

    @TempDir Path folder;
    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Set<String> lost = new TreeSet<>();

    @Test
    void whatIsAcknowledgedSurvivesEveryDisk() throws Exception {
        Path shop = Files.createDirectories(folder.resolve("shop"));
        try (DrillShop drill = new DrillShop(shop, seed)) {
            for (int round = 0; round < ROUNDS; round++) {
                fromTheCentralAlone(drill);
                if (LONG) {
                    fromTheStick(drill, folder.resolve("stick-" + round));
                    theCentralItself(drill, folder.resolve("copies-" + round));
                }
            }
        }
    }

    private void fromTheCentralAlone(DrillShop drill) throws Exception {
        drill.sell();
        pass(SELL_MILLIS + random.nextInt(SELL_MILLIS));
        drill.killStations();
        Set<String> safe = drill.held();
        DrillShop.destroy(drill.station());
        long start = System.nanoTime();
        drill.run(
                STATION,
                "enrol",
                "--data",
                drill.station().toString(),
                "--central",
                drill.url(),
                "--code",
                drill.codeAgain());
        Duration back = since(start);
        drill.restartStations();
        drill.reckon("seed " + seed + " from the central alone");
        report(drill, "station's disk lost; back from the central alone", safe, back);
    }

    private void fromTheStick(DrillShop drill, Path stick) throws Exception {
        drill.sell();
        pass(SELL_MILLIS);
        drill.killCentral();
        pass(SELL_MILLIS);
        Set<String> before = drill.shown();
        String code = drill.backUp(stick);
        pass(random.nextInt(SELL_MILLIS));
        drill.killStations();
        DrillShop.destroy(drill.station());
        drill.restartCentral();
        Set<String> safe = drill.held();
        before.removeAll(lost);
        safe.addAll(before);
        long start = System.nanoTime();
        drill.run(
                STATION,
                "restore",
                "--data",
                drill.station().toString(),
                "--from",
                stick.toString(),
                "--code",
                code);
        Duration back = since(start);
        drill.restartStations();
        drill.reckon("seed " + seed + " from the stick");
        report(drill, "station's disk lost offline; back from stick and central", safe, back);
    }

    private void theCentralItself(DrillShop drill, Path copies) throws Exception {
        Files.createDirectories(copies);
        drill.sell();
        pass(SELL_MILLIS);
        String data = drill.central().toString();
        drill.run(CENTRAL, "backup", "--data", data, "--to", copies.toString());
        pass(SELL_MILLIS);
        Set<String> safe = new TreeSet<>(drill.shown());
        safe.removeAll(lost);
        drill.killCentral();
        drill.stopDatabase();
        DrillShop.destroy(drill.central());
        long start = System.nanoTime();
        drill.run(CENTRAL, "restore", "--data", data, "--from", copies.toString());
        drill.restartCentral();
        Duration back = since(start);
        drill.reckon("seed " + seed + " the central");
        report(drill, "central's disk lost; back from its backup and the stations", safe, back);
    }

    /** Whatever was safe is there; what was only on the destroyed disk is counted. */
    private void report(DrillShop drill, String what, Set<String> safe, Duration back)
            throws Exception {
        Set<String> held = drill.held();
        assertThat(held).as("seed " + seed + " " + what).containsAll(safe);
        Set<String> gone = drill.shown();
        gone.removeAll(held);
        int before = lost.size();
        lost.addAll(gone);
        String line =
                String.format(
                        Locale.ROOT,
                        "| %s | %,d | 0 | %d | %.1f s | seed %d |%n",
                        what,
                        safe.size(),
                        lost.size() - before,
                        back.toMillis() / 1000.0,
                        seed);
        System.out.print(line);
        String file = System.getProperty("linli.faults.table", "");
        if (!file.isEmpty()) {
            Files.writeString(
                    Path.of(file), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void pass(long millis) {
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
    }
}
