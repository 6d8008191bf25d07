package linli.central.http;

import java.time.Duration;

/**
 * Where the server answers, and how much of it one client may take.
 *
 * @param port 0 for any free one
 * @param maxBytes of any body
 * @param headerPatience for all headers of a request
 * @param bodyPatience for a whole body
 * @param idle for a connection without a complete request
 */
public record HttpLimits(
        String host,
        int port,
        int maxBytes,
        int maxConnections,
        Duration headerPatience,
        Duration bodyPatience,
        Duration idle) {

    /** What a chain of stations needs. */
    public static HttpLimits usual(String host, int port) {
        return new HttpLimits(
                host,
                port,
                16 << 20,
                4000,
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofSeconds(40));
    }
}
