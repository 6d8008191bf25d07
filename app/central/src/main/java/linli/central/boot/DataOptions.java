package linli.central.boot;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a central server keeps what it knows. */
final class DataOptions {

    @Option(
            names = "--database",
            paramLabel = "URL",
            description =
                    "jdbc:postgresql:… with the owner's login; without it, an own PostgreSQL in"
                            + " --data.")
    private @Nullable String database;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of keys and the own database (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of(System.getProperty("user.home"), ".linli", "central");

    CentralOptions options(String host, int port) {
        return new CentralOptions(host, port, Optional.ofNullable(database), data, true);
    }

    /** Whether a central ever worked there; a database elsewhere is taken to be. */
    boolean isThere() {
        return database != null || Files.isDirectory(data.resolve("postgres"));
    }

    Path data() {
        return data;
    }
}
