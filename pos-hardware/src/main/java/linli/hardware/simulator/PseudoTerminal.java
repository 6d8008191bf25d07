package linli.hardware.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A cable that exists only in the system: a pseudo-terminal behind a link, where a program finds a
 * serial device, and this side of it as streams. Made by {@code socat}, one process per plugging.
 *
 * <p>Unplugging removes terminal and link, as udev does; plugging in again makes a new terminal,
 * mostly under another number, behind the same link. Not for several threads at a time.
 *
 * <p>The link is there only while the terminal is ready: {@code socat} would make it first and set
 * the terminal to raw after that, and a till that was quicker would find its own settings undone,
 * with a read that never comes back.
 */
public final class PseudoTerminal implements AutoCloseable {

    private static final String TERMINAL = "PTY is ";
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

    /** Takes the link and its terminal away; nothing if they are away. */
    public void unplug() {
        unlink();
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
                    new ProcessBuilder(program, "-d", "-d", "pty,raw,echo=0,mode=600", "stdio")
                            .start();
        } catch (IOException notInstalled) {
            throw new IOException(MISSING, notInstalled);
        }
        try {
            link(awaitReady(started));
            return started;
        } catch (IOException noLink) {
            started.destroy();
            throw noLink;
        }
    }

    private void link(Path terminal) throws IOException {
        Path fresh = link.resolveSibling(link.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            Files.createSymbolicLink(fresh, terminal);
            Files.move(fresh, link, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException noPlace) {
            throw new IOException("no terminal can be linked at " + link, noPlace);
        }
    }

    private void unlink() {
        try {
            Files.deleteIfExists(link);
        } catch (IOException notOurs) {
            throw new UncheckedIOException(notOurs);
        }
    }

    /** The terminal that {@code started} made, once it carries bytes. */
    private static Path awaitReady(Process started) throws IOException {
        List<String> said = new ArrayList<>();
        // Left open: socat goes on to write its notices there.
        BufferedReader notices = started.errorReader(StandardCharsets.UTF_8);
        for (String line = notices.readLine(); line != null; line = notices.readLine()) {
            if (line.contains(READY)) {
                return terminal(said);
            }
            said.add(line);
        }
        throw new IOException("socat made no terminal: " + String.join("; ", said));
    }

    private static Path terminal(List<String> said) throws IOException {
        return said.stream()
                .filter(line -> line.contains(TERMINAL))
                .map(line -> line.substring(line.indexOf(TERMINAL) + TERMINAL.length()).strip())
                .map(Path::of)
                .findFirst()
                .orElseThrow(() -> new IOException("socat named no terminal"));
    }
}
