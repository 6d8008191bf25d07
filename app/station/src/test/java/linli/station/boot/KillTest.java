package linli.station.boot;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import linli.station.store.Mapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills selling stations at random moments, again and again, on the same folders. One kill -9 hits
 * as many stations as the process runs, each at a moment of its own: kills are counted by station.
 * With {@code -DlateKills=3} the first rounds are killed after more than a minute of uptime.
 */
class KillTest {

    private static final boolean LONG = Boolean.getBoolean("long");
    private static final int STATIONS = Integer.getInteger("stations", LONG ? 50 : 4);
    private static final int KILLS = Integer.getInteger("kills", LONG ? 10_000 : 20);
    private static final int LATE_ROUNDS = Integer.getInteger("lateKills", LONG ? 5 : 0);
    private static final int ROUNDS_ON_A_FOLDER = 10;
    private static final int BUSY = LONG ? 6 : 20;

    @TempDir Path folder;

    @Test
    void losesNoActThatWasShownAsDone() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        int rounds = (KILLS + STATIONS - 1) / STATIONS;
        try (Mapping mapping = new Mapping(Runnable::run)) {
            KilledStations stations = new KilledStations(folder, STATIONS, mapping);
            for (int round = 0; round < rounds; round++) {
                if (round % ROUNDS_ON_A_FOLDER == 0) {
                    stations.renew();
                }
                boolean late = round < LATE_ROUNDS;
                sellUntilKilled(stations, random, late);
                stations.killed();
                String when = "seed " + seed + " round " + round;
                boolean last = round % ROUNDS_ON_A_FOLDER == ROUNDS_ON_A_FOLDER - 1;
                if (last || late || random.nextBoolean()) {
                    stations.assertWholeWhenOpened(when, last);
                } else {
                    stations.assertNothingLost(when);
                }
                LongRun.progress("kills", (round + 1L) * STATIONS, STATIONS);
            }
            stations.assertWholeWhenOpened("seed " + seed + " at the end", true);
            LongRun.report("kills", (long) rounds * STATIONS, seed, 0, stations.figures());
        }
    }

    /** Some are killed while they open, most in the middle of their sales. */
    private void sellUntilKilled(KilledStations stations, Random random, boolean late)
            throws Exception {
        boolean opening = !late && random.nextInt(5) == 0;
        Duration life =
                late
                        ? Duration.ofSeconds(61 + random.nextInt(20))
                        : Duration.ofMillis(random.nextInt(opening ? 3000 : 900));
        Process process = start(random);
        try (BufferedReader lines = process.inputReader()) {
            CountDownLatch ready = new CountDownLatch(opening ? 0 : STATIONS * (late ? 1 : BUSY));
            CompletableFuture<List<String>> read =
                    CompletableFuture.supplyAsync(() -> collect(lines, ready));
            ready.await(120, TimeUnit.SECONDS);
            process.waitFor(life.toMillis(), TimeUnit.MILLISECONDS);
            // The process itself would close its output before the last lines were read.
            process.toHandle().destroyForcibly();
            process.waitFor();
            read.get(60, TimeUnit.SECONDS).forEach(stations::remember);
        } finally {
            process.destroyForcibly();
        }
    }

    private Process start(Random random) throws IOException {
        return new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SellingProcess.class.getName(),
                        folder.toString(),
                        Integer.toString(STATIONS),
                        Long.toString(random.nextLong()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<String> collect(BufferedReader lines, CountDownLatch ready) {
        return lines.lines().peek(line -> ready.countDown()).toList();
    }
}
