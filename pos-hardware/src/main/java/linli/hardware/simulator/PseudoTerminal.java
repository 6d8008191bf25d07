package linli.hardware.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A cable that exists only in the system: a pseudo-terminal behind a link, where a program finds a
 * serial device, and this side of it as streams. Made by {@code socat}, one process per plugging.
 *
 * <p>Unplugging removes terminal and link, as udev does; plugging in again makes a new terminal,
 * mostly under another number, behind the same link. Not for several threads at a time.
 */
public final class PseudoTerminal implements AutoCloseable {

    private static final String READY = "starting data transfer loop";
    private static final String MISSING =
            "the program socat is needed for devices behind a pseudo-terminal;"
                    + " install the package socat";

    private final String program;
    private final Path link;
    private Process socat;

    PseudoTerminal(String program, Path link) throws IOException {
        this.program = program;
        this.link = link.toAbsolutePath();
        this.socat = start();
    }

    /**
     * Plugs in a terminal behind {@code link}; it is there when this returns.
     *
     * @throws IOException if socat is not installed or cannot make the terminal; the message says
     *     which
     */
    public static PseudoTerminal at(Path link) throws IOException {
        return new PseudoTerminal("socat", link);
    }

    /** The path under which a program opens the device. */
    public Path path() {
        return link;
    }

    /** What is written and flushed here, the program reads; another stream after plugging in. */
    public OutputStream output() {
        return socat.getOutputStream();
    }

    /** What the program writes is read here; another stream after plugging in again. */
    public InputStream input() {
        return socat.getInputStream();
    }

    /** Whether the terminal is there. */
    public boolean isPlugged() {
        return socat.isAlive();
    }

    /** Takes the terminal and its link away; nothing if they are away. */
    public void unplug() {
        socat.destroy();
        try {
            if (!socat.waitFor(5, TimeUnit.SECONDS)) {
                socat.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            socat.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Makes a new terminal behind the same link; nothing if there is one. */
    public void replug() throws IOException {
        if (!isPlugged()) {
            socat = start();
        }
    }

    /** Unplugs for good. */
    @Override
    public void close() {
        unplug();
    }

    private Process start() throws IOException {
        Process started;
        try {
            // The till's side only: a terminal opened by Java itself could become the controlling
            // one, and unplugging it would end the whole program with SIGHUP.
            started =
                    new ProcessBuilder(
                                    program,
                                    "-d",
                                    "-d",
                                    "pty,raw,echo=0,mode=600,link=" + link,
                                    "stdio")
                            .start();
        } catch (IOException notInstalled) {
            throw new IOException(MISSING, notInstalled);
        }
        awaitReady(started);
        return started;
    }

    private static void awaitReady(Process started) throws IOException {
        List<String> said = new ArrayList<>();
        // Left open: socat goes on to write its notices there.
        BufferedReader notices = started.errorReader(StandardCharsets.UTF_8);
        for (String line = notices.readLine(); line != null; line = notices.readLine()) {
            if (line.contains(READY)) {
                return;
            }
            said.add(line);
        }
        throw new IOException("socat made no terminal: " + String.join("; ", said));
    }
}
