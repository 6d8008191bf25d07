package linli.station.boot.wire;

import java.net.http.HttpClient;
import java.time.Duration;

/** How the central is reached. */
public final class Connections {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);

    private Connections() {}

    /** A client of its own, to be closed by whoever asked for it. */
    public static HttpClient toCentral() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_WITHIN)
                .build();
    }
}
