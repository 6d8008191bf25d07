package linli.station.boot.wire;

import java.net.http.HttpClient;
import java.time.Duration;
import javax.net.ssl.SSLParameters;

/** How the central is reached. */
public final class Connections {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);

    private Connections() {}

    /** A client of its own, to be closed by whoever asked for it. It speaks no TLS before 1.3. */
    public static HttpClient toCentral() {
        SSLParameters secured = new SSLParameters();
        secured.setProtocols(new String[] {"TLSv1.3"});
        return HttpClient.newBuilder()
                .sslParameters(secured)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_WITHIN)
                .build();
    }
}
