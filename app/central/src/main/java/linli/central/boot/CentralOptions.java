package linli.central.boot;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a central server is to run.
 *
 * @param host the address it answers on
 * @param port 0 for any free one
 * @param database {@code jdbc:postgresql:…} with the owner's login; empty for a PostgreSQL of its
 *     own in {@code data}
 * @param data where keys are kept, and the database if it is its own
 * @param durable whether commits wait for the disk; only tests do without
 */
public record CentralOptions(
        String host, int port, Optional<String> database, Path data, boolean durable) {

    /** A server on this machine with its own database. */
    public static CentralOptions local(int port, Path data) {
        return new CentralOptions("127.0.0.1", port, Optional.empty(), data, true);
    }
}
