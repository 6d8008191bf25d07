package linli.station.store.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionsTest {

    @TempDir Path folder;
    private final Connections connections = new Connections();

    @BeforeEach
    void opens() {
        connections.become(source());
    }

    @AfterEach
    void closes() {
        connections.become(null);
    }

    @Test
    void lendsTheSameSessionAgainWithWhatItHasParsed() throws SQLException {
        assertThat(connections.lend(ConnectionsTest::session))
                .isEqualTo(connections.lend(ConnectionsTest::session));
    }

    @Test
    void neverLendsOneToTwoAtATime() throws SQLException {
        List<Integer> sessions =
                connections.lend(first ->
                        List.of(session(first), connections.lend(ConnectionsTest::session)));
        assertThat(sessions).doesNotHaveDuplicates();
    }

    @Test
    void keepsNoneThatFailedOrIsInTheMiddleOfSomething() throws SQLException {
        List<Connection> lent = new ArrayList<>();
        assertThatThrownBy(() ->
                        connections.lend(connection -> {
                            lent.add(connection);
                            throw new SQLException("of the work");
                        }))
                .hasMessage("of the work");
        connections.lend(connection -> {
            lent.add(connection);
            connection.setAutoCommit(false);
            return lent;
        });
        assertThat(lent).hasSize(2);
        for (Connection each : lent) {
            assertThat(each.isClosed()).isTrue();
        }
    }

    @Test
    void keepsNoneOfADatabaseThatWasClosedMeanwhile() throws SQLException {
        Connection lent =
                connections.lend(connection -> {
                    connections.become(null);
                    return connection;
                });
        assertThat(lent.isClosed()).isTrue();
        assertThatThrownBy(() -> connections.lend(ConnectionsTest::session))
                .hasMessage("The store is closed");
    }

    @Test
    void lendsOneThatWorksWhenAnotherWasClosedBehindIt() throws SQLException {
        connections.lend(connection -> connection).close();
        assertThat(connections.lend(ConnectionsTest::session)).isPositive();
    }

    private JdbcDataSource source() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.resolve("kept"));
        return source;
    }

    private static int session(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select session_id()")) {
            row.next();
            return row.getInt(1);
        }
    }
}
