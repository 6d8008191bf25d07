package linli.central.http;

import java.time.Duration;

/**
 * Where the server answers, and how much of it one client may take.
 *
 * @param port 0 for any free one
 * @param maxBytes of any body
 * @param bytesAtOnce of all bodies that are being read or worked on
 * @param headerPatience for all headers of a request
 * @param bodyPatience for a whole body
 * @param idle for a connection without a complete request
 */
public record HttpLimits(
        String host,
        int port,
        int maxBytes,
        long bytesAtOnce,
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
                Runtime.getRuntime().maxMemory() / 4,
                4000,
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofSeconds(40));
    }
}
