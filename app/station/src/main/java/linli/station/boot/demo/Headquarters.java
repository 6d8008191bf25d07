package linli.station.boot.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import linli.contract.v1.headquarters.ImportAnswer;
import linli.core.Outcome;

/** People at headquarters, as far as the demonstration needs them: they ask the central's API. */
public final class Headquarters {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI central;
    private final String key;

    /**
     * Headquarters of that central.
     *
     * @param key as the central keeps it in its data folder
     */
    public Headquarters(HttpClient http, URI central, String key) {
        this.http = http;
        this.central = central;
        this.key = key;
    }

    /** Imports something; every single thing must have been taken. */
    public ImportAnswer put(String path, String body) throws IOException {
        String text = ask("PUT", path, body);
        return switch (ImportAnswer.read(text.getBytes(StandardCharsets.UTF_8))) {
            case Outcome.Accepted<ImportAnswer>(ImportAnswer answer)
                    when answer.rejected().isEmpty() ->
                    answer;
            case Outcome.Accepted<ImportAnswer>(ImportAnswer answer) ->
                    throw new IOException(path + " refused " + answer.rejected());
            case Outcome.Refused<ImportAnswer>(var refusal) ->
                    throw new IOException(path + " answered unreadably: " + refusal.code());
        };
    }

    /** Asks and returns the body of the answer, which must be a success. */
    public String ask(String method, String path, String body) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(central.resolve(path))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body))
                        .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IOException(
                        method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
