package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
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

/** Kills a selling station at random moments, again and again, on the same folder. */
class KillTest {

    private static final boolean LONG = Boolean.getBoolean("long");
    private static final int ROUNDS = Integer.getInteger("kills", LONG ? 200 : 20);
    private static final int LATE_ROUNDS = LONG ? 5 : 0;

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
                            : Duration.ofMillis(random.nextInt(1200));
            sellUntilKilled(random, life);
            assertNothingLost("seed " + seed + " round " + round);
        }
        assertThat(shown).hasSizeGreaterThan(ROUNDS);
    }

    private void sellUntilKilled(Random random, Duration life) throws Exception {
        Process station = start(random);
        try (BufferedReader lines = station.inputReader()) {
            CompletableFuture<List<String>> read = new CompletableFuture<>();
            CompletableFuture<Void> ready = new CompletableFuture<>();
            Thread reader = new Thread(() -> read.complete(collect(lines, ready)));
            reader.start();
            ready.get(60, TimeUnit.SECONDS);
            station.waitFor(life.toMillis(), TimeUnit.MILLISECONDS);
            station.destroyForcibly().waitFor();
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

    private static List<String> collect(BufferedReader lines, CompletableFuture<Void> ready) {
        return lines.lines()
                .peek(line -> {
                    if (line.equals("READY")) {
                        ready.complete(null);
                    }
                })
                .toList();
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
        kept.put(
                act.occasion().act().value(),
                act instanceof Act.SaleCompleted sale
                        ? Long.toString(sale.sale().net().fen())
                        : "member");
    }
}
