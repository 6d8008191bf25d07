package linli.benchmarks.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import linli.central.store.DatabaseLogin;
import linli.central.store.EmbeddedDatabase;

/** A PostgreSQL that waits for its disk, and can be killed. */
final class Postgres implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private EmbeddedDatabase server;

    Postgres(Path folder) {
        this.folder = folder;
        this.server = EmbeddedDatabase.start(folder, true);
    }

    int port() {
        String url = owner().url();
        String address = url.substring(url.indexOf("//") + 2, url.lastIndexOf('/'));
        return Integer.parseInt(address.substring(address.indexOf(':') + 1));
    }

    DatabaseLogin owner() {
        return server.owner("postgres");
    }

    /** Ends it as a power cut would, but for the disk. */
    void kill() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).getFirst());
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Starts it where it was killed; not before the last of its processes has let go. */
    void restart() {
        server.close();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                server = EmbeddedDatabase.start(folder, true);
                return;
            } catch (RuntimeException stillHeld) {
                if (System.nanoTime() > end) {
                    throw stillHeld;
                }
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
