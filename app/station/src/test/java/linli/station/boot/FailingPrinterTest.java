package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import linli.core.act.ActId;
import linli.station.boot.ShakyPrinter.Mood;
import linli.station.boot.ShakyPrinter.Slip;
import linli.station.journal.LocalDisk;
import linli.station.print.PrintQueue;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Printer, drawer and program fail after the commit: the act stands, at most one slip of it is not
 * marked as a copy, and nothing prints that nobody asked for.
 */
class FailingPrinterTest {

    private static final int FAILURES_EACH = 20;

    @TempDir Path folder;
    private final ManualDelay delay = new ManualDelay();
    private final List<ActId> acts = new ArrayList<>();
    private Random random = new Random();
    private ShakyPrinter printer = new ShakyPrinter(random);
    private Path place = Path.of("");
    private int lives;

    static LongStream seeds() {
        long first = Long.getLong("seed", 1);
        int failures = Boolean.getBoolean("long") ? 1_000 : 20;
        return LongStream.range(first, first + Math.max(1, failures / FAILURES_EACH));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void leavesTheActAndAtMostOneUnmarkedSlip(long seed) throws IOException {
        random = new Random(seed);
        printer = new ShakyPrinter(random);
        place = folder.resolve("0");
        Till till = open(Till.START);
        try {
            for (int failure = 0; failure < FAILURES_EACH; failure++) {
                till = fail(till, "seed " + seed + " failure " + failure);
            }
            assertThat(till.verify().sales()).as("seed %d", seed).isEqualTo(acts.size());
            assertThat(till.verify().discrepancies()).as("seed %d", seed).isEmpty();
        } finally {
            till.close();
        }
        assertAtMostOneUnmarked(seed);
    }

    private Till fail(Till till, String when) throws IOException {
        printer.mood = Mood.values()[random.nextInt(Mood.values().length)];
        printer.drawerStuck = random.nextInt(4) == 0;
        quietly(() -> acts.add(till.sell(Optional.empty(), acts.size() + 1).occasion().act()));
        if (acts.size() < till.station().journal().head().seq()) {
            acts.add(new ActId("whose reply a driver swallowed"));
        }
        if (random.nextBoolean()) {
            till.setClock(till.now().plus(Duration.ofSeconds(random.nextInt(300))));
        }
        quietly(delay::pass);
        int before = printer.slips().size();
        Till after = random.nextInt(5) == 0 ? restart(till) : till;
        if (after != till) {
            printer.recover();
            assertThat(printer.slips()).as(when + ": no backlog").hasSize(before);
        } else if (random.nextBoolean()) {
            quietly(printer::recover);
        }
        ask(after);
        return after;
    }

    private void ask(Till till) {
        if (random.nextBoolean()) {
            printer.mood = Mood.values()[random.nextInt(Mood.values().length)];
            ActId act = acts.get(random.nextInt(acts.size()));
            quietly(() -> queue(till).print(act));
        }
    }

    /**
     * A driver that throws is told to whoever listens for faults; here it must only be survived.
     */
    private static void quietly(Runnable task) {
        try {
            task.run();
        } catch (IllegalStateException thrown) {
            assertThat(thrown).hasMessageStartingWith("driver");
        }
    }

    private Till open(java.time.Instant now) throws IOException {
        Till till = Till.open(place, new LocalDisk(), now);
        till.printOn(printer, delay, news -> {});
        return till;
    }

    /** Closed in good order, killed, or killed and robbed of its store. */
    private Till restart(Till till) throws IOException {
        java.time.Instant now = till.now();
        int how = random.nextInt(3);
        lives++;
        if (how == 0) {
            till.close();
            return open(now);
        }
        place = folder.resolve(Integer.toString(lives));
        till.copyTo(place);
        till.close();
        if (how == 2) {
            Files.delete(place.resolve("store/linli.mv.db"));
        }
        return open(now);
    }

    private static PrintQueue queue(Till till) {
        return till.queue().orElseThrow();
    }

    private void assertAtMostOneUnmarked(long seed) {
        Set<String> unmarked = new HashSet<>();
        for (Slip slip : printer.slips()) {
            if (slip.isUnmarked()) {
                assertThat(unmarked.add(slip.number()))
                        .as("seed %d: a second original of %s", seed, slip.number())
                        .isTrue();
            }
        }
    }
}
