package linli.contract.rules;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import linli.core.Outcome;
import linli.core.Refusal;

/** Runs scenarios from files: the command {@code simulate}. */
public final class Simulation {

    private static final int WELL = 0;
    private static final int MALFORMED = 2;

    private final PrintStream out;
    private final PrintStream err;

    /** Writes outcomes to {@code out} and faults of the input to {@code err}. */
    public Simulation(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Writes the outcome of each scenario as one line of JSON, in order, up to the first that can
     * not be read.
     *
     * @return 0, or 2 if one is malformed or not readable; the place of the error was then written
     */
    public int run(List<Path> files) {
        for (Path file : files) {
            int code = run(file);
            if (code != WELL) {
                return code;
            }
        }
        return WELL;
    }

    private int run(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            switch (Scenario.read(in)) {
                case Outcome.Accepted<Scenario>(Scenario scenario) -> {
                    write(scenario);
                    return WELL;
                }
                case Outcome.Refused<Scenario>(Refusal refusal) -> {
                    err.println(file + text(refusal));
                    return MALFORMED;
                }
            }
        } catch (NoSuchFileException missing) {
            err.println(file + ": there is no such file");
            return MALFORMED;
        } catch (IOException unreadable) {
            err.println(file + ": " + unreadable);
            return MALFORMED;
        }
    }

    private void write(Scenario scenario) throws IOException {
        OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        OutcomeWriter.write(scenario.run(), buffered);
        buffered.write('\n');
        buffered.flush();
    }

    private static String text(Refusal refusal) {
        if (refusal instanceof MalformedDocument malformed && malformed.line() > 0) {
            return ":" + malformed.text();
        }
        return ": " + (refusal instanceof MalformedDocument whole ? whole.text() : refusal.code());
    }
}
