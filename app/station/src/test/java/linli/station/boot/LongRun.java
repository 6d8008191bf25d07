package linli.station.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** Writes down what a row of the fault harness did, for the table that the long run prints. */
public final class LongRun {

    private LongRun() {}

    /** Says how far a long run is, now and then. */
    public static void progress(String fault, long done, long step) {
        if (Boolean.getBoolean("long") && done % step == 0) {
            System.out.printf(Locale.ROOT, "%,d of %s, nothing lost%n", done, fault);
        }
    }

    /** One line for the table: what was done to the station how often, and what it lost. */
    public static void report(String fault, long count, long seed, long losses, String figures) {
        long seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1000;
        String line =
                String.format(
                        Locale.ROOT,
                        "| %s | %,d | %d | %d | %,d s | %s |%n",
                        fault,
                        count,
                        seed,
                        losses,
                        seconds,
                        figures);
        System.out.print(line);
        String file = System.getProperty("linli.faults.table", "");
        if (!file.isEmpty()) {
            try {
                Files.writeString(
                        Path.of(file), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
