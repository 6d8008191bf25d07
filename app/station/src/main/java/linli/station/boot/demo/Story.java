package linli.station.boot.demo;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells what happens in the demonstration, step by step with figures, and names every file. */
final class Story {

    private final PrintStream out;
    private final List<Path> files = new ArrayList<>();
    private int step;

    Story(PrintStream out) {
        this.out = out;
    }

    /** A new step begins. */
    void step(String title) {
        step++;
        out.println();
        out.printf(Locale.ROOT, "%2d  %s%n", step, title);
    }

    /** Something came out. */
    void say(String format, Object... values) {
        out.println("      " + String.format(Locale.ROOT, format, values));
    }

    /** A file was left. */
    void left(Path file) {
        files.add(file);
        out.println("      " + file);
    }

    /** All files, once more. */
    void end(boolean well) {
        out.println();
        files.forEach(file -> out.println("file " + file));
        out.println(well ? "The day agrees to the point and the fen." : "THE DAY DOES NOT AGREE.");
    }

    /** Milliseconds, for people. */
    static String millis(Duration took) {
        return took.toMillis() + " ms";
    }

    /** Yuan and fen, for people. */
    static String yuan(long fen) {
        return String.format(Locale.ROOT, "¥%d.%02d", fen / 100, Math.abs(fen % 100));
    }
}
