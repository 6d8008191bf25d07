package linli.benchmarks.central;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import linli.central.store.DatabaseLogin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a server without any of our thinking would do: the same Helidon, the same bytes as JSON,
 * their rows into the same PostgreSQL in one transaction; nothing checked, nothing added up.
 */
final class ReferenceIntake implements AutoCloseable {

    private static final String TABLES =
            """
            create table act (station text, seq bigint, header text, payload text,
                primary key (station, seq));
            create table line (station text, seq bigint, place int, sku text, amount bigint,
                primary key (station, seq, place));
            create table tender (station text, seq bigint, place int, type text, amount bigint,
                primary key (station, seq, place));
            create table entry (station text, seq bigint, place int, member text, points bigint,
                primary key (station, seq, place));
            """;

    private final JsonMapper json = new JsonMapper();
    private final HikariDataSource pool;
    private final WebServer server;

    ReferenceIntake(DatabaseLogin login) throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(login.url());
        config.setUsername(login.user());
        config.setPassword(login.password());
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool = new HikariDataSource(config);
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(TABLES);
        }
        server =
                WebServer.builder()
                        .host("127.0.0.1")
                        .port(0)
                        .routing(routing -> routing.post("/acts", this::take))
                        .build()
                        .start();
    }

    /** Where it takes uploads. */
    URI address() {
        return URI.create("http://127.0.0.1:" + server.port() + "/acts");
    }

    @Override
    public void close() {
        server.stop();
        pool.close();
    }

    private void take(ServerRequest request, ServerResponse response) throws SQLException {
        JsonNode batch = json.readTree(request.content().as(byte[].class));
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            insert(connection, batch.get("entries"));
            connection.commit();
        }
        response.status(Status.OK_200).send("{}");
    }

    private void insert(Connection connection, JsonNode entries) throws SQLException {
        try (PreparedStatement acts =
                        connection.prepareStatement("insert into act values (?, ?, ?, ?)");
                PreparedStatement lines =
                        connection.prepareStatement("insert into line values (?, ?, ?, ?, ?)");
                PreparedStatement tenders =
                        connection.prepareStatement("insert into tender values (?, ?, ?, ?, ?)");
                PreparedStatement ledger =
                        connection.prepareStatement("insert into entry values (?, ?, ?, ?, ?)")) {
            for (JsonNode entry : entries) {
                String headerText = entry.get("header").asString();
                String payloadText = entry.get("payload").asString();
                JsonNode header = json.readTree(headerText);
                JsonNode payload = json.readTree(payloadText);
                String station = header.get("station").asString();
                long seq = header.get("seq").asLong();
                add(acts, station, seq, headerText, payloadText);
                int place = 0;
                for (JsonNode line : payload.get("sale").get("lines")) {
                    String sku = line.findValue("sku").asString();
                    add(lines, station, seq, ++place, sku, line.get("amountFen").asLong());
                }
                for (JsonNode tender : payload.get("payment").get("tenders")) {
                    String type = tender.get("type").asString();
                    add(tenders, station, seq, ++place, type, tender.get("amountFen").asLong());
                }
                for (JsonNode change : payload.get("changes")) {
                    String member = change.get("member").asString();
                    for (JsonNode posting : change.get("ledger")) {
                        add(
                                ledger,
                                station,
                                seq,
                                ++place,
                                member,
                                posting.path("points").asLong(0));
                    }
                }
            }
            acts.executeBatch();
            lines.executeBatch();
            tenders.executeBatch();
            ledger.executeBatch();
        }
    }

    private static void add(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
