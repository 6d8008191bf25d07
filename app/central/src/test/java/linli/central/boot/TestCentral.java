package linli.central.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import linli.central.http.HttpLimits;
import linli.central.store.DatabaseLogin;
import linli.central.store.TestFolders;
import linli.central.store.TestPostgres;
import linli.contract.v1.Problem;
import linli.contract.v1.enrolment.IssuedCode;
import linli.core.Outcome;
import linli.core.member.StationId;

/** A real server on a fresh database, with a clock that the test moves. */
public final class TestCentral implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final CentralOptions options;
    private CentralServer server;
    private final DatabaseLogin owner;
    private volatile Optional<Instant> frozen = Optional.empty();
    private final Duration idle;
    private volatile Duration ahead = Duration.ZERO;

    /** Starts with the limits of a test. */
    public TestCentral() {
        this(HttpLimits.usual("127.0.0.1", 0).idle());
    }

    private TestCentral(Duration idle) {
        this.idle = idle;
        owner = TestPostgres.freshDatabase();
        options = options(owner);
        server = CentralServer.start(options, clock(), limits());
    }

    private TestCentral(Path backup, Set<String> expected) throws IOException {
        idle = HttpLimits.usual("127.0.0.1", 0).idle();
        owner = TestPostgres.freshDatabase();
        options = options(owner);
        new CentralRestore(backup, expected).into(options);
        server = CentralServer.start(options, clock(), limits());
    }

    /**
     * One that ends connections soon after the last request. A client that keeps them would fail on
     * a slow machine, where one ends just as it is used again.
     */
    static TestCentral impatient() {
        return new TestCentral(Duration.ofSeconds(2));
    }

    /** Another central, out of a backup; it forgot those stations. */
    static TestCentral restored(Path backup, String... forgotten) {
        try {
            return new TestCentral(backup, Set.of(forgotten));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Backs this one up while it runs. */
    Path backUp(Path folder) {
        try {
            Path keys = options.data().resolve("keys");
            return new CentralBackup(folder).write(owner, keys, now()).file();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Stops the server and starts it again on the same data. */
    public void restart() {
        server.close();
        server = CentralServer.start(options, clock(), limits());
    }

    private InstantSource clock() {
        return this::now;
    }

    private static CentralOptions options(DatabaseLogin owner) {
        return new CentralOptions(
                "127.0.0.1",
                0,
                Optional.of(owner.url() + "?user=" + owner.user()),
                TestFolders.fresh("central"),
                false);
    }

    private HttpLimits limits() {
        return new HttpLimits(
                "127.0.0.1",
                0,
                16 << 20,
                24 << 20,
                200,
                Duration.ofMillis(700),
                Duration.ofSeconds(3),
                idle);
    }

    /** The server's clock. */
    public Instant now() {
        return frozen.orElseGet(Instant::now).plus(ahead);
    }

    /** Stops the server's clock, so that nothing depends on how fast a test runs. */
    public void freeze() {
        frozen = Optional.of(Instant.now());
    }

    /** Moves the server's clock. */
    public void advance(Duration time) {
        ahead = ahead.plus(time);
    }

    /** The server. */
    public CentralServer server() {
        return server;
    }

    /** Where an address of the server is. */
    public URI at(String target) {
        return URI.create(server.url() + target);
    }

    /** The owner's login to its database. */
    public DatabaseLogin owner() {
        return owner;
    }

    /** Sends a request. */
    public HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(fault);
        }
    }

    /** Asks as headquarters. */
    public HttpResponse<byte[]> headquarters(String method, String target, String body) {
        return send(
                HttpRequest.newBuilder(at(target))
                        .header("Authorization", "Bearer " + server.headquartersKey())
                        .method(method, BodyPublishers.ofString(body)));
    }

    /** A code for a new station. */
    public String enrolmentCode(String name) {
        return accepted(
                        IssuedCode.read(
                                headquarters(
                                                "POST",
                                                "/v1/hq/enrolment-codes",
                                                IssuedCode.request(name))
                                        .body()))
                .code();
    }

    /** The codes of what stands in quarantine, in their order. */
    public List<String> disputes() {
        try (Connection connection = DriverManager.getConnection(owner.url(), owner.user(), "");
                ResultSet rows =
                        connection
                                .createStatement()
                                .executeQuery("select code from quarantine order by code")) {
            List<String> codes = new ArrayList<>();
            while (rows.next()) {
                codes.add(rows.getString(1));
            }
            return codes;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** What was posted to an account of the shop in all, in fen or points. */
    public long posted(String account) {
        return sum("select sum(amount) from posting where account = ?", account);
    }

    /** The points of a station that headquarters took the risk to give up. */
    public long writtenOff(StationId station) {
        String points = "select sum(points) from escrow_write_off where station_id = ?";
        return sum(points, station.value());
    }

    /** What the query sums up; 0 if there is nothing. */
    private long sum(String text, String of) {
        try (Connection connection = DriverManager.getConnection(owner.url(), owner.user(), "");
                PreparedStatement query = connection.prepareStatement(text)) {
            query.setString(1, of);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** The code of the problem document in a response. */
    public static String problem(HttpResponse<byte[]> response) {
        return response.statusCode() / 100 == 2
                ? "OK"
                : accepted(Problem.read(response.body())).code();
    }

    /** The body of a response; fails the test if it is a problem. */
    public static byte[] ok(HttpResponse<byte[]> response) {
        if (response.statusCode() / 100 != 2) {
            throw new AssertionError(new String(response.body(), StandardCharsets.UTF_8));
        }
        return response.body();
    }

    /** What was accepted; fails the test if it was not. */
    public static <T> T accepted(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T>(T value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    @Override
    public void close() {
        server.close();
        client.close();
        TestFolders.remove(options.data());
    }
}
