package linli.station.sync;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import linli.contract.v1.Problem;
import linli.contract.v1.field.Limits;
import linli.core.Outcome;

/**
 * One request, one reply, within a time that counts the whole body. It never throws for what a
 * network or a server can do.
 */
final class CentralHttp {

    private static final String JSON = "application/json";

    private final HttpClient http;
    private final CentralClock clock;

    CentralHttp(HttpClient http, CentralClock clock) {
        this.http = http;
        this.clock = clock;
    }

    CentralClock clock() {
        return clock;
    }

    Asked get(CentralAddress central, String target, Optional<String> token, Duration within) {
        return send(request(central, target, token).GET().build(), within);
    }

    /** Posts a body that is already compressed. */
    Asked post(
            CentralAddress central,
            String target,
            byte[] gzipped,
            Optional<String> token,
            Duration within) {
        HttpRequest request =
                request(central, target, token)
                        .header("Content-Type", JSON)
                        .header("Content-Encoding", "gzip")
                        .POST(BodyPublishers.ofByteArray(gzipped))
                        .build();
        return send(request, within);
    }

    private static HttpRequest.Builder request(
            CentralAddress central, String target, Optional<String> token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(central.resolve(target))
                        .header("Accept", JSON)
                        .header("Accept-Encoding", "gzip");
        token.ifPresent(text -> request.header("Authorization", text));
        return request;
    }

    private Asked send(HttpRequest request, Duration within) {
        CompletableFuture<HttpResponse<byte[]>> exchange =
                http.sendAsync(
                        request,
                        BodyHandlers.limiting(BodyHandlers.ofByteArray(), Limits.PAGE_BYTES));
        return () -> await(exchange, within);
    }

    private Reply await(CompletableFuture<HttpResponse<byte[]>> exchange, Duration within) {
        try {
            // The request's own timeout would end with the headers and wait for a body for ever
            return reply(exchange.get(within.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException tooSlow) {
            exchange.cancel(true);
            return new Reply.Failed(SyncFault.CENTRAL_UNREACHABLE);
        } catch (InterruptedException stopped) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            return new Reply.Failed(SyncFault.CENTRAL_UNREACHABLE);
        } catch (ExecutionException failed) {
            return unanswered(failed);
        }
    }

    private static Reply unanswered(ExecutionException failed) {
        return switch (failed.getCause()) {
            case null -> new Reply.Failed(SyncFault.CENTRAL_UNREADABLE);
            case IOException noAnswer -> new Reply.Failed(SyncFault.CENTRAL_UNREACHABLE);
            case Error fault -> throw fault;
            default -> new Reply.Failed(SyncFault.CENTRAL_UNREADABLE);
        };
    }

    private Reply reply(HttpResponse<byte[]> response) {
        HttpHeaders headers = response.headers();
        headers.firstValue("Date").ifPresent(clock::heard);
        Optional<byte[]> body =
                headers.firstValue("Content-Encoding").filter("gzip"::equalsIgnoreCase).isPresent()
                        ? Gzip.inflate(response.body(), Limits.PAGE_BYTES)
                        : Optional.of(response.body());
        int status = response.statusCode();
        if (status == 200 || status == 201) {
            return body.<Reply>map(Reply.Answer::new)
                    .orElseGet(() -> new Reply.Failed(SyncFault.CENTRAL_UNREADABLE));
        }
        if (status == 429 || status >= 500) {
            return new Reply.Failed(SyncFault.CENTRAL_FAILING);
        }
        return body.map(CentralHttp::refused)
                .orElseGet(() -> new Reply.Failed(SyncFault.CENTRAL_UNREADABLE));
    }

    private static Reply refused(byte[] body) {
        return switch (Problem.read(body)) {
            case Outcome.Accepted<Problem>(Problem problem) ->
                    new Reply.Refused(problem.code(), Problems.meaning(problem.code()));
            case Outcome.Refused<Problem> noProblem ->
                    new Reply.Failed(SyncFault.CENTRAL_UNREADABLE);
        };
    }
}
