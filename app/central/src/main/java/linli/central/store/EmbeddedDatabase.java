package linli.central.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL of the central's own, for shops without one: started with the server, kept in a
 * folder over restarts, reachable from this machine only.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int PORT_LINE = 3;

    private final EmbeddedPostgres postgres;
    private final FileChannel lock;

    private EmbeddedDatabase(EmbeddedPostgres postgres, FileChannel lock) {
        this.postgres = postgres;
        this.lock = lock;
    }

    /**
     * Starts PostgreSQL on the data in {@code folder}, which is made if absent. A server that a
     * killed program left running on the same data is stopped first.
     *
     * @param durable whether commits wait for the disk; only tests do without
     * @throws DataInUse if another program works with that data
     */
    public static EmbeddedDatabase start(Path folder, boolean durable) {
        try {
            Files.createDirectories(folder);
            FileChannel lock = lock(folder.resolveSibling(folder.getFileName() + ".lock"));
            stopLeftover(folder.resolve("postmaster.pid"), folder);
            return new EmbeddedDatabase(postgres(folder, durable ? "on" : "off"), lock);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The owner's login to the database that another program of this account runs there, if so. */
    public static Optional<DatabaseLogin> running(Path folder) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("postmaster.pid"));
            boolean alive =
                    lines.size() > PORT_LINE
                            && ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                                    .filter(EmbeddedDatabase::isPostgres)
                                    .isPresent();
            return alive
                    ? Optional.of(login(Integer.parseInt(lines.get(PORT_LINE).strip()), "postgres"))
                    : Optional.empty();
        } catch (IOException notRunning) {
            return Optional.empty();
        }
    }

    /** The owner's login to the database of that name; {@code postgres} always exists. */
    public DatabaseLogin owner(String name) {
        return login(postgres.getPort(), name);
    }

    private static DatabaseLogin login(int port, String name) {
        return new DatabaseLogin(
                "jdbc:postgresql://localhost:" + port + "/" + name, "postgres", "");
    }

    @Override
    public void close() {
        try {
            postgres.close();
            lock.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static EmbeddedPostgres postgres(Path folder, String durable) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setServerConfig("fsync", durable)
                .setServerConfig("synchronous_commit", durable)
                .setServerConfig("full_page_writes", durable)
                .setServerConfig("max_connections", "60")
                .start();
    }

    private static FileChannel lock(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException sameProgram) {
            channel.close();
            throw new DataInUse();
        }
        channel.close();
        throw new DataInUse();
    }

    private static void stopLeftover(Path pidFile, Path folder) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        var lines = Files.readAllLines(pidFile);
        boolean ours = lines.size() > 1 && Path.of(lines.get(1)).equals(folder.toRealPath());
        if (ours) {
            ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(EmbeddedDatabase::isPostgres)
                    .ifPresent(EmbeddedDatabase::stop);
        }
        Files.deleteIfExists(pidFile);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().filter(command -> command.contains("postgres")).isPresent();
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException fault) {
            throw new IllegalStateException(
                    "A PostgreSQL with process id " + process.pid() + " holds the data", fault);
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL stops", fault);
        }
    }
}
