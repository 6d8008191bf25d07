package linli.benchmarks.wire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A program of ours in a JVM of its own, which can be killed. */
final class Program implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(12);
    private static final String END = "\u0000end";

    private final Process process;
    private final Path log;
    private final Thread reader;
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    private Program(Process process, Path log, Consumer<String> listener) {
        this.process = process;
        this.log = log;
        // A test that is broken off leaves nothing running.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        this.reader = Thread.ofPlatform().daemon().start(() -> read(listener));
    }

    /** Starts it; the listener hears each line before anybody can wait for it. */
    static Program start(Path log, Consumer<String> listener, String main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx400m"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Dlinli.log.level=ERROR"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(arguments);
        try {
            return new Program(
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                            .start(),
                    log,
                    listener);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Tells it something on its standard input. */
    void tell(String line) {
        try {
            Writer words = process.outputWriter();
            words.write(line + "\n");
            words.flush();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The next line that is wanted; others are passed over. */
    String await(Predicate<String> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (System.nanoTime() < end) {
                Optional<String> line = Optional.ofNullable(said.poll(1, TimeUnit.SECONDS));
                if (line.filter(END::equals).isPresent()) {
                    throw new IllegalStateException("It ended; its last words are in " + log);
                }
                if (line.filter(wanted).isPresent()) {
                    return line.get();
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("It did not say so; its words are in " + log);
    }

    /** Ends it in the middle of whatever it does, and hears what it said until then. */
    void kill() {
        process.toHandle().destroyForcibly();
        ended();
    }

    /** Lets it finish. */
    @Override
    public void close() {
        process.destroy();
        ended();
    }

    /** Its exit code once it has ended by itself. */
    int exitCode() {
        ended();
        return process.exitValue();
    }

    private void ended() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            reader.join(PATIENCE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(Consumer<String> listener) {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                listener.accept(line);
                said.add(line);
            }
        } catch (IOException killed) {
            said.add(END);
        }
        said.add(END);
    }
}
