package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import linli.core.checkout.Act;
import linli.station.journal.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a selling station at random moments, again and again, on the same folder. With {@code
 * -DlateKills=3} the first rounds are killed after more than a minute of uptime.
 */
class KillTest {

    private static final boolean LONG = Boolean.getBoolean("long");
    private static final int ROUNDS = Integer.getInteger("kills", LONG ? 200 : 20);
    private static final int BUSY = 20;
    private static final int LATE_ROUNDS = Integer.getInteger("lateKills", LONG ? 5 : 0);

    @TempDir Path folder;
    private final Map<String, String> shown = new HashMap<>();

    @Test
    void losesNoActThatWasShownAsDone() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        try (Till till = Till.open(folder)) {
            till.openShift(20_000);
        }
        for (int round = 0; round < ROUNDS; round++) {
            Duration life =
                    round < LATE_ROUNDS
                            ? Duration.ofSeconds(61 + random.nextInt(30))
                            : Duration.ofMillis(random.nextInt(900));
            sellUntilKilled(random, life, round % 2 == 0 ? 1 : 1 + BUSY);
            assertNothingLost("seed " + seed + " round " + round);
        }
        assertThat(shown).hasSizeGreaterThan(ROUNDS / 2 * BUSY - 1);
    }

    private void sellUntilKilled(Random random, Duration life, int after) throws Exception {
        Process station = start(random);
        try (BufferedReader lines = station.inputReader()) {
            CompletableFuture<List<String>> read = new CompletableFuture<>();
            CompletableFuture<Void> ready = new CompletableFuture<>();
            Thread reader = new Thread(() -> read.complete(collect(lines, after, ready)));
            reader.start();
            ready.get(60, TimeUnit.SECONDS);
            station.waitFor(life.toMillis(), TimeUnit.MILLISECONDS);
            // The process itself would close its output before the last lines were read.
            station.toHandle().destroyForcibly();
            station.waitFor();
            read.get(60, TimeUnit.SECONDS).forEach(this::remember);
        } finally {
            station.destroyForcibly();
        }
    }

    private Process start(Random random) throws IOException {
        return new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SellingProcess.class.getName(),
                        folder.toString(),
                        Long.toString(random.nextLong()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Collects all lines to the end; completes {@code ready} with the one of that number. */
    private static List<String> collect(
            BufferedReader lines, int after, CompletableFuture<Void> ready) {
        List<String> collected = new ArrayList<>();
        lines.lines()
                .forEach(line -> {
                    collected.add(line);
                    if (collected.size() == after) {
                        ready.complete(null);
                    }
                });
        return collected;
    }

    private void remember(String line) {
        String[] words = line.split(" ");
        if (words.length == 3) {
            shown.put(words[1], words[2]);
        }
    }

    private void assertNothingLost(String round) throws IOException {
        try (Till till = Till.open(folder)) {
            Map<String, String> kept = new HashMap<>();
            till.station().journal().read(1, entry -> keep(kept, till, entry));
            assertThat(kept).as(round).containsAllEntriesOf(shown);
            assertThat(till.verify().discrepancies()).as(round).isEmpty();
            assertThat(till.events()).as(round).isEmpty();
        }
    }

    private static void keep(Map<String, String> kept, Till till, Entry entry) {
        Act act = till.station().acts().read(entry.header(), entry.payload());
        kept.put(act.occasion().act().value(), SellingProcess.what(act));
    }
}
