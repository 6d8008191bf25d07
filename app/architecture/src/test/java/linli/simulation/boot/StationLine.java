package linli.simulation.boot;

import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** The HTTP client of a simulated station: hands whole requests to the simulated network. */
final class StationLine extends HttpClient {

    /** What carries a request to the central and back. */
    @FunctionalInterface
    interface Carrier {
        WireReply carry(WireRequest request) throws IOException;
    }

    private final Carrier carrier;

    StationLine(Carrier carrier) {
        this.carrier = carrier;
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request, BodyHandler<T> handler) {
        WireRequest wire =
                new WireRequest(
                        request.method(),
                        request.uri().getRawPath()
                                + Optional.ofNullable(request.uri().getRawQuery())
                                        .map(query -> "?" + query)
                                        .orElse(""),
                        request.headers().firstValue("Authorization").orElse(""),
                        body(request));
        try {
            return CompletableFuture.completedFuture(
                    new Answer<>(request, handler, carrier.carry(wire)));
        } catch (IOException lost) {
            return CompletableFuture.failedFuture(lost);
        }
    }

    private static byte[] body(HttpRequest request) {
        if (request.bodyPublisher().isEmpty()) {
            return new byte[0];
        }
        BodySubscriber<byte[]> all = HttpResponse.BodySubscribers.ofByteArray();
        request.bodyPublisher()
                .get()
                .subscribe(
                        new Flow.Subscriber<>() {
                            @Override
                            public void onSubscribe(Flow.Subscription subscription) {
                                all.onSubscribe(subscription);
                            }

                            @Override
                            public void onNext(ByteBuffer bytes) {
                                all.onNext(List.of(bytes));
                            }

                            @Override
                            public void onError(Throwable fault) {
                                all.onError(fault);
                            }

                            @Override
                            public void onComplete() {
                                all.onComplete();
                            }
                        });
        return all.getBody().toCompletableFuture().join();
    }

    /** A reply as the client's user reads it. */
    private static final class Answer<T> implements HttpResponse<T> {

        private final HttpRequest request;
        private final WireReply reply;
        private final T body;

        Answer(HttpRequest request, BodyHandler<T> handler, WireReply reply) {
            this.request = request;
            this.reply = reply;
            BodySubscriber<T> subscriber =
                    handler.apply(
                            new ResponseInfo() {
                                @Override
                                public int statusCode() {
                                    return reply.status();
                                }

                                @Override
                                public HttpHeaders headers() {
                                    return reply.headers();
                                }

                                @Override
                                public Version version() {
                                    return Version.HTTP_1_1;
                                }
                            });
            subscriber.onSubscribe(
                    new Flow.Subscription() {
                        @Override
                        public void request(long some) {}

                        @Override
                        public void cancel() {}
                    });
            subscriber.onNext(List.of(ByteBuffer.wrap(reply.body())));
            subscriber.onComplete();
            this.body = subscriber.getBody().toCompletableFuture().join();
        }

        @Override
        public int statusCode() {
            return reply.status();
        }

        @Override
        public HttpRequest request() {
            return request;
        }

        @Override
        public Optional<HttpResponse<T>> previousResponse() {
            return Optional.empty();
        }

        @Override
        public HttpHeaders headers() {
            return reply.headers();
        }

        @Override
        public T body() {
            return body;
        }

        @Override
        public Optional<javax.net.ssl.SSLSession> sslSession() {
            return Optional.empty();
        }

        @Override
        public java.net.URI uri() {
            return request.uri();
        }

        @Override
        public Version version() {
            return Version.HTTP_1_1;
        }
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request, BodyHandler<T> handler, PushPromiseHandler<T> push) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return Optional.empty();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return Optional.empty();
    }

    @Override
    public Redirect followRedirects() {
        return Redirect.NEVER;
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return Optional.empty();
    }

    @Override
    public SSLContext sslContext() {
        throw new UnsupportedOperationException();
    }

    @Override
    public SSLParameters sslParameters() {
        return new SSLParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return Optional.empty();
    }

    @Override
    public Version version() {
        return Version.HTTP_1_1;
    }

    @Override
    public Optional<Executor> executor() {
        return Optional.empty();
    }

    @Override
    public void close() {}

    @Override
    public void shutdownNow() {}
}
