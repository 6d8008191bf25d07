package linli.contract.rules;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.contract.spill.SpillFile;
import linli.contract.spill.SpillFolder;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.catalog.Product;
import linli.core.catalog.Sku;
import linli.core.rulebook.RuleBook;
import linli.core.simulate.ScenarioEvent;
import linli.core.simulate.ScenarioRun;

/**
 * Runs scenarios from files: the command {@code simulate}. Events are read, decided and written
 * down one by one; memory is needed for members, the rest grows in temporary files until the whole
 * scenario is known to be well-formed, and only then is the outcome written.
 */
public final class Simulation {

    private static final int WELL = 0;
    private static final int MALFORMED = 2;
    private static final int BUFFER = 1 << 16;

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
        try (SpillFolder folder = SpillFolder.temporary()) {
            Stage stage = new Stage(folder);
            return switch (ScenarioReader.read(source(file, folder), stage)) {
                case Outcome.Accepted<LocalDate>(LocalDate asOf) -> {
                    OutputStream buffered = new BufferedOutputStream(out, BUFFER);
                    stage.write(asOf, buffered);
                    buffered.flush();
                    yield WELL;
                }
                case Outcome.Refused<LocalDate>(Refusal refusal) -> refused(file + text(refusal));
            };
        } catch (NoSuchFileException missing) {
            return refused(file + ": there is no such file");
        } catch (IOException unreadable) {
            return refused(file + ": " + unreadable);
        } catch (UncheckedIOException full) {
            return refused(file + ": " + full.getCause());
        }
    }

    /** The scenario being played. */
    private static final class Stage implements ScenarioReader.Stage {

        private final SpillFolder folder;
        private Optional<SpilledRecords> records = Optional.empty();
        private Optional<ScenarioRun> run = Optional.empty();

        Stage(SpillFolder folder) {
            this.folder = folder;
        }

        @Override
        public void begin(RuleBook book, Map<Sku, Product> products) {
            SpilledRecords spilled = new SpilledRecords(folder, products);
            records = Optional.of(spilled);
            run = Optional.of(new ScenarioRun(book, products, spilled));
        }

        @Override
        public void event(ScenarioEvent event) {
            run.orElseThrow().apply(event);
        }

        void write(LocalDate asOf, OutputStream out) throws IOException {
            records.orElseThrow().write(run.orElseThrow().close(asOf), asOf, out);
        }
    }

    /** The file; what can be read only once, such as a pipe, is kept to be read again. */
    private static ScenarioReader.Source source(Path file, SpillFolder folder) throws IOException {
        if (Files.isRegularFile(file) || Files.isDirectory(file) || Files.notExists(file)) {
            return () -> Files.newInputStream(file);
        }
        SpillFile kept = folder.file("input");
        try (InputStream in = Files.newInputStream(file)) {
            byte[] part = new byte[BUFFER];
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                kept.append(part, read);
            }
        }
        return kept::open;
    }

    private int refused(String why) {
        err.println(why);
        return MALFORMED;
    }

    private static String text(Refusal refusal) {
        if (refusal instanceof MalformedDocument malformed && malformed.line() > 0) {
            return ":" + malformed.text();
        }
        return ": " + (refusal instanceof MalformedDocument whole ? whole.text() : refusal.code());
    }
}
