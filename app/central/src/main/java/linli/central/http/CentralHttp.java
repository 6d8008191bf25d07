package linli.central.http;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.observe.ObserveFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import linli.central.store.DatabaseFault;
import linli.contract.v1.ProblemCode;
import linli.core.Outcome;
import linli.core.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The web server: brings requests to endpoints and replies back, whatever comes. */
public final class CentralHttp implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CentralHttp.class);

    private static final double BEFORE_ROUTES = 200;

    private static final int WORTH_COMPRESSING = 1024;

    private final InstantSource clock;
    private final Patience patience;
    private final Bodies bodies;
    private final BodyRoom room;
    private final Meters meters;
    private final WebServer server;
    private final AtomicLong faults = new AtomicLong();

    private CentralHttp(HttpLimits limits, List<Route> routes, Observation observation) {
        this.clock = observation.clock();
        this.patience = new Patience(limits.headerPatience());
        this.bodies = new Bodies(patience, limits.bodyPatience());
        this.room = new BodyRoom(limits.bytesAtOnce());
        this.meters = observation.meters();
        this.server =
                WebServer.builder()
                        .host(limits.host())
                        .port(limits.port())
                        .shutdownHook(false)
                        .maxPayloadSize(limits.maxBytes())
                        .maxTcpConnections(limits.maxConnections())
                        .maxConcurrentRequests(limits.maxConnections())
                        .idleConnectionTimeout(limits.idle())
                        .idleConnectionPeriod(limits.idle().dividedBy(2))
                        .addProtocol(
                                Http1Config.builder()
                                        .maxHeadersSize(16 * 1024)
                                        .maxPrologueLength(2048)
                                        .addReceiveListener(patience)
                                        .build())
                        .contentEncoding(RawGzip.context())
                        .directHandlers(directHandlers())
                        .addFeature(observe(observation))
                        .routing(routing -> route(routing, routes))
                        .build();
    }

    /**
     * Starts to answer.
     *
     * @throws UncheckedIOException with a {@link BindException} if the address cannot be had
     */
    public static CentralHttp start(
            HttpLimits limits, List<Route> routes, Observation observation) {
        CentralHttp http = new CentralHttp(limits, routes, observation);
        http.server.start();
        if (!http.server.isRunning()) {
            http.close();
            throw new UncheckedIOException(new BindException("The address cannot be had"));
        }
        return http;
    }

    /** The port it answers on. */
    public int port() {
        return server.port();
    }

    /** Finishes the requests that it has begun to answer, then stops. */
    @Override
    public void close() {
        server.stop();
        patience.close();
        meters.close();
    }

    private static ObserveFeature observe(Observation observation) {
        return ObserveFeature.builder()
                .weight(BEFORE_ROUTES)
                .observersDiscoverServices(false)
                .endpoint("/")
                .addObserver(observation.health())
                .addObserver(observation.meters().observer())
                .build();
    }

    private void route(HttpRouting.Builder routing, List<Route> routes) {
        for (Route route : routes) {
            routing.route(
                    Method.create(route.method()),
                    route.path(),
                    (request, response) -> answer(route, request, response));
        }
        routing.any(
                "/*", (request, response) -> send(request, response, nothingHere(request, routes)));
    }

    private static Reply nothingHere(ServerRequest request, List<Route> routes) {
        String path = request.prologue().uriPath().path();
        boolean known =
                routes.stream()
                        .anyMatch(route ->
                                path.matches(route.path().replaceAll("\\{[a-z]+}", "[^/]+")));
        return new Refused(known ? ProblemCode.METHOD_NOT_ALLOWED : ProblemCode.NOT_FOUND, "")
                .reply();
    }

    private void answer(Route route, ServerRequest request, ServerResponse response) {
        Outcome<Reply> outcome;
        try (BodyRoom.Share share = room.share()) {
            outcome =
                    route.endpoint()
                            .admit(new Call(request, new byte[0], new byte[0]))
                            .then(head -> bodies.read(request, route.maxBytes(), share))
                            .then(route.endpoint()::answer);
        } catch (RuntimeException fault) {
            outcome = Outcome.refused(fault(fault));
        }
        switch (outcome) {
            case Outcome.Accepted<Reply>(Reply reply) -> send(request, response, reply);
            case Outcome.Refused<Reply>(Refusal refusal) -> {
                Refused refused = Refused.of(refusal);
                meters.refused(refused.code());
                send(request, response, refused.reply());
                if (!bodies.forget(request)) {
                    throw new CloseConnectionException("More came than anybody wants");
                }
            }
        }
    }

    private Refused fault(RuntimeException fault) {
        long number = faults.incrementAndGet();
        LOG.error("Fault {}", number, fault);
        return new Refused(
                fault instanceof DatabaseFault ? ProblemCode.UNAVAILABLE : ProblemCode.INTERNAL,
                "Fault " + number);
    }

    private void send(ServerRequest request, ServerResponse response, Reply reply) {
        response.status(reply.status())
                .header(HeaderNames.CONTENT_TYPE, reply.mediaType())
                .header(HeaderNames.DATE, date())
                .header(HeaderNames.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff");
        reply.headers().forEach(response::header);
        boolean compressed =
                reply.body().length > WORTH_COMPRESSING
                        && request.headers()
                                .first(HeaderNames.ACCEPT_ENCODING)
                                .filter(accepted -> accepted.contains("gzip"))
                                .isPresent();
        if (compressed) {
            response.header(HeaderNames.CONTENT_ENCODING, "gzip");
        }
        response.send(compressed ? gzip(reply.body()) : reply.body());
    }

    /** By the clock that tokens are judged by, so that stations can set theirs. */
    private String date() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atZone(ZoneOffset.UTC));
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException noDisk) {
            throw new UncheckedIOException(noDisk);
        }
        return bytes.toByteArray();
    }

    private static DirectHandlers directHandlers() {
        DirectHandler handler =
                (request, type, status, headers, message) -> {
                    Reply reply = new Refused(direct(type, status), "").reply();
                    headers.set(HeaderNames.CONTENT_TYPE, reply.mediaType());
                    return DirectHandler.TransportResponse.builder()
                            .status(Status.create(reply.status()))
                            .headers(headers)
                            .keepAlive(false)
                            .entity(reply.body())
                            .build();
                };
        DirectHandlers.Builder builder = DirectHandlers.builder();
        for (DirectHandler.EventType type : DirectHandler.EventType.values()) {
            builder.addHandler(type, handler);
        }
        return builder.build();
    }

    private static ProblemCode direct(DirectHandler.EventType type, Status status) {
        if (status.code() == Status.REQUEST_ENTITY_TOO_LARGE_413.code()) {
            return ProblemCode.TOO_LARGE;
        }
        return switch (type) {
            case BAD_REQUEST, HTTP_VERSION_NOT_SUPPORTED -> ProblemCode.MALFORMED;
            case PAYLOAD_TOO_LARGE -> ProblemCode.TOO_LARGE;
            case FORBIDDEN -> ProblemCode.FORBIDDEN;
            case INTERNAL_ERROR -> ProblemCode.INTERNAL;
            case OTHER -> ProblemCode.UNAVAILABLE;
        };
    }
}
