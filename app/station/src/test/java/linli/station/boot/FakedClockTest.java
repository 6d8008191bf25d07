package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import linli.station.boot.WrittenJournal.Written;
import linli.station.store.Mapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The clock of a whole process is turned while it sells, for the virtual machine, H2 and all: by
 * libfaketime, up to ten years, forwards and backwards. Then it is killed.
 */
class FakedClockTest {

    private static final int RUNS =
            Integer.getInteger("runs", Boolean.getBoolean("long") ? 100 : 1);
    private static final int STATIONS = 1;
    private static final int TURNS = 4;
    private static final int LINES = 12;

    /** How long the library keeps what it read of the clock, and a little. */
    private static final Duration CACHED = Duration.ofMillis(1100);

    private static final long TEN_YEARS = Duration.ofDays(3650).toSeconds();
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("'@'yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private static final ZoneId SHOP = ZoneId.of("Asia/Shanghai");

    @TempDir Path folder;
    @TempDir Path clock;
    private int turned;

    @Test
    void losesNothingAndGoesBackNoDayWhateverTheMachineSaysTheTimeIs() throws Exception {
        Optional<Path> library = library();
        assumeThat(library).as("the package libfaketime is needed").isPresent();
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        try (Mapping mapping = new Mapping(Runnable::run)) {
            for (int run = 0; run < RUNS; run++) {
                String when = "seed " + seed + " run " + run;
                KilledStations stations = new KilledStations(folder, STATIONS, mapping);
                stations.renew();
                sell(stations, library.orElseThrow(), random, when);
                stations.killed();
                stations.assertWholeWhenOpened(when, true);
                for (int station = 0; station < STATIONS; station++) {
                    assertDays(WrittenJournal.in(folder.resolve(Integer.toString(station))), when);
                }
                LongRun.progress("runs with a faked clock", run + 1L, 10);
            }
        }
        LongRun.report(
                "clock of a process turned, by libfaketime", turned, seed, 0, RUNS + " runs");
    }

    /** A date that nobody vouched for is at most three days ahead of the one before. */
    private static void assertDays(List<Written> written, String when) {
        LocalDate day = LocalDate.ofInstant(Till.START, SHOP);
        for (Written entry : written) {
            LocalDate business = LocalDate.parse(entry.header().get("businessDate").asString());
            assertThat(business)
                    .as("%s entry %d", when, entry.seq())
                    .isBetween(day, day.plusDays(3));
            day = business;
        }
    }

    private void sell(KilledStations stations, Path library, Random random, String when)
            throws Exception {
        turn(Till.START);
        Process process = start(library, random);
        try (BufferedReader lines = process.inputReader()) {
            for (int turn = 0; turn < TURNS; turn++) {
                for (int count = 0; count < LINES; count++) {
                    String line = lines.readLine();
                    assertThat(line).as(when).isNotNull();
                    stations.remember(line);
                }
                process.waitFor(CACHED.toMillis(), TimeUnit.MILLISECONDS);
                boolean far = random.nextBoolean();
                turn(
                        Till.START.plusSeconds(
                                far
                                        ? random.nextLong(-TEN_YEARS, TEN_YEARS)
                                        : random.nextLong(-7200, 7200)));
            }
            process.toHandle().destroyForcibly();
            process.waitFor();
            lines.lines().forEach(stations::remember);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private void turn(Instant to) throws IOException {
        Path fresh = Files.writeString(clock.resolve("fresh"), AT.format(to) + "\n");
        Files.move(fresh, clock.resolve("clock"), StandardCopyOption.ATOMIC_MOVE);
        turned++;
    }

    private Process start(Path library, Random random) throws IOException {
        ProcessBuilder selling =
                new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-DrealClock=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SellingProcess.class.getName(),
                        folder.toString(),
                        Integer.toString(STATIONS),
                        Long.toString(random.nextLong()));
        selling.environment()
                .putAll(
                        Map.of(
                                "LD_PRELOAD", library.toString(),
                                "FAKETIME_TIMESTAMP_FILE", clock.resolve("clock").toString(),
                                "FAKETIME_CACHE_DURATION", "1",
                                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                                "DONT_FAKE_MONOTONIC", "1",
                                "TZ", "UTC"));
        return selling.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** Debian puts it into the folder of the machine's kind. */
    private static Optional<Path> library() throws IOException {
        try (Stream<Path> kinds = Files.list(Path.of("/usr/lib"))) {
            return kinds.map(kind -> kind.resolve("faketime/libfaketime.so.1"))
                    .filter(Files::exists)
                    .findFirst();
        }
    }
}
