package linli.station.boot.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A central server in a process of its own, with its own PostgreSQL, stopped and started at will.
 */
public final class CentralProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;
    private static final String CLASS_PATH = "LINLI_CENTRAL_CLASSPATH";

    private final Path data;
    private final Path log;
    private int port;
    private Process process;

    private CentralProcess(Path data, Path log, Process process) {
        this.data = data;
        this.log = log;
        this.process = process;
    }

    /** Starts a central whose data lie in that folder, on any free port. */
    public static CentralProcess start(Path data, Path log) throws IOException {
        CentralProcess central = new CentralProcess(data, log, launch(data, log, 0));
        central.awaitReady();
        return central;
    }

    /** Where stations find it. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The key of headquarters, as the central keeps it. */
    public String headquartersKey() throws IOException {
        return Files.readString(data.resolve("keys").resolve("headquarters.key")).strip();
    }

    /** Ends the process, as somebody who pulls a cable would not: it may finish what it began. */
    public void stop() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("The central does not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Starts it again where it was. */
    public void restart() throws IOException {
        process = launch(data, log, port);
        awaitReady();
    }

    @Override
    public void close() throws IOException {
        if (process.isAlive()) {
            stop();
        }
    }

    private void awaitReady() throws IOException {
        BufferedReader said = process.inputReader();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            int at = line.indexOf("http://");
            if (at >= 0) {
                String url = line.substring(at).split("\\s", 2)[0];
                port = URI.create(url).getPort();
                return;
            }
        }
        throw new IOException("The central did not start; its words are in " + log);
    }

    private static Process launch(Path data, Path log, int port) throws IOException {
        String classPath =
                Optional.ofNullable(System.getenv(CLASS_PATH))
                        .orElseGet(() -> System.getProperty("java.class.path"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command =
                List.of(
                        java,
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-cp",
                        classPath,
                        "linli.central.boot.Main",
                        "serve",
                        "--data",
                        data.toString(),
                        "--port",
                        Integer.toString(port));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }
}
