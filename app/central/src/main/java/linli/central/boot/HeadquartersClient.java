package linli.central.boot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Asks a running server as headquarters do. */
final class HeadquartersClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI server;

    HeadquartersClient(URI server) {
        this.server = server;
    }

    /** Whether a server is there. */
    boolean isThere() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(server.resolve("/health")).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException nobody) {
            return false;
        }
    }

    /** The answer, good or refused. */
    HttpResponse<byte[]> send(String method, String target, byte[] body, String key)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(server.resolve(target))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + key)
                        .method(method, BodyPublishers.ofByteArray(body))
                        .build();
        return client.send(request, BodyHandlers.ofByteArray());
    }

    /** The body of a good answer; nothing if it was refused. */
    Optional<byte[]> ask(String method, String target, String body, String key)
            throws IOException, InterruptedException {
        var response = send(method, target, body.getBytes(StandardCharsets.UTF_8), key);
        return response.statusCode() == 200 ? Optional.of(response.body()) : Optional.empty();
    }

    @Override
    public void close() {
        client.close();
    }
}
