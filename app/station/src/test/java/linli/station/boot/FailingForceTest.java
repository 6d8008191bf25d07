package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import linli.station.store.Mapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Has the system itself fail: strace answers every few fsyncs of a selling process with an error,
 * as a dying disk does. Then it is killed.
 */
class FailingForceTest {

    private static final boolean LONG = Boolean.getBoolean("long");
    private static final int RUNS = Integer.getInteger("runs", LONG ? 50 : 2);
    private static final int STATIONS = 2;
    private static final int LINES = 50;
    private static final int MOST_LINES = 1_000;

    @TempDir Path folder;
    private final Map<String, Integer> refusals = new TreeMap<>();

    @Test
    void neverAcknowledgesWhatTheDiskDidNotConfirm() throws Exception {
        assumeThat(Files.isExecutable(Path.of("/usr/bin/strace"))).as("strace is needed").isTrue();
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        try (Mapping mapping = new Mapping(Runnable::run)) {
            for (int run = 0; run < RUNS; run++) {
                String when = "seed " + seed + " run " + run;
                KilledStations stations = new KilledStations(folder, STATIONS, mapping);
                stations.renew();
                int refused = sell(stations, random, when);
                stations.killed();
                stations.assertWholeWhenOpened(when, true);
                assertThat(refused).as(when).isPositive();
                LongRun.progress("runs with failing fsyncs", run + 1L, 1);
            }
        }
        LongRun.report("fsync answers EIO, by strace", RUNS, seed, 0, refusals.toString());
    }

    /** Returns how often an act was refused. */
    private int sell(KilledStations stations, Random random, String when) throws Exception {
        Process process = start(random);
        int refused = 0;
        int doneSince = 0;
        try (BufferedReader lines = process.inputReader()) {
            for (int count = 0; count < LINES || doneSince < 3 || refused == 0; count++) {
                assertThat(count).as(when + ", no force failed").isLessThan(MOST_LINES);
                String line = lines.readLine();
                assertThat(line).as(when).isNotNull();
                stations.remember(line);
                if (line.startsWith("REFUSED")) {
                    refusals.merge(line.split(" ")[2], 1, Integer::sum);
                    refused++;
                    doneSince = 0;
                }
                doneSince += line.startsWith("DONE") ? 1 : 0;
            }
            // The process itself would close its output before the last lines were read.
            List<ProcessHandle> killed = kill(process);
            lines.lines().forEach(stations::remember);
            killed.forEach(each -> each.onExit().join());
        } finally {
            kill(process).forEach(each -> each.onExit().join());
        }
        return refused;
    }

    /** Strace and what it watches; each holds its folder until it has gone. */
    private static List<ProcessHandle> kill(Process process) {
        List<ProcessHandle> all =
                Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        return all;
    }

    private Process start(Random random) throws IOException {
        int first = 12 + random.nextInt(20);
        int step = 7 + random.nextInt(20);
        List<String> command = new ArrayList<>();
        command.addAll(List.of("strace", "-f", "--seccomp-bpf", "-qq", "-o", "/dev/null"));
        command.addAll(List.of("-e", "trace=fsync,fdatasync"));
        command.addAll(
                List.of("-e", "inject=fsync,fdatasync:error=EIO:when=" + first + "+" + step));
        command.add(System.getProperty("java.home") + "/bin/java");
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add(SellingProcess.class.getName());
        command.addAll(
                List.of(
                        folder.toString(),
                        Integer.toString(STATIONS),
                        Long.toString(random.nextLong())));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
