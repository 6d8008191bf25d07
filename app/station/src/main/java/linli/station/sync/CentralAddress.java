package linli.station.sync;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import linli.core.Outcome;

/**
 * Where the central is: {@code https}, or {@code http} on this machine only.
 *
 * @param uri without path, query or fragment
 */
public record CentralAddress(URI uri) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * Reads an address such as {@code https://pos.example.com} or {@code http://localhost:8080};
     * refused with {@link SyncFault#BAD_ADDRESS}, or {@link SyncFault#INSECURE_ADDRESS} for a
     * connection that others could read.
     */
    public static Outcome<CentralAddress> parse(String text) {
        return uri(text.strip().replaceFirst("/+$", ""))
                .map(CentralAddress::secured)
                .orElseGet(() -> Outcome.refused(SyncFault.BAD_ADDRESS));
    }

    /** The address of a target, which begins with a slash. */
    URI resolve(String target) {
        return URI.create(uri + target);
    }

    @Override
    public String toString() {
        return uri.toString();
    }

    private static Outcome<CentralAddress> secured(URI uri) {
        boolean secure = uri.getScheme().equals("https") || LOOPBACK.contains(uri.getHost());
        return secure
                ? Outcome.of(new CentralAddress(uri))
                : Outcome.refused(SyncFault.INSECURE_ADDRESS);
    }

    private static Optional<URI> uri(String text) {
        try {
            URI uri = URI.create(text);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            boolean bare =
                    uri.getHost() != null
                            && uri.getRawPath().isEmpty()
                            && uri.getRawQuery() == null
                            && uri.getRawFragment() == null
                            && uri.getRawUserInfo() == null;
            return web && bare ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
