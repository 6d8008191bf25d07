package linli.benchmarks.window;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import linli.benchmarks.shop.Neighbours;

/** As many members in a plain H2 file, found by their number with plain JDBC. */
final class ReferenceMembers implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement lookup;

    ReferenceMembers(Path folder, int members) throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("reference"));
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table member (id bigint primary key, number bigint, name varchar(200),"
                            + " phone varchar(20), points bigint)");
            connection.setAutoCommit(false);
            fill(members);
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("create unique index member_number on member (number)");
        }
        lookup =
                connection.prepareStatement(
                        "select id, name, phone, points from member where number = ?");
    }

    /** Finds a member; the nanoseconds it took. */
    long find(int member) throws SQLException {
        long start = System.nanoTime();
        lookup.setLong(1, Neighbours.number(member).value());
        try (ResultSet found = lookup.executeQuery()) {
            if (!found.next() || found.getLong(1) != member || found.getString(2).isEmpty()) {
                throw new SQLException("Another member");
            }
        }
        return System.nanoTime() - start;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void fill(int members) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into member values (?, ?, ?, ?, 1000)")) {
            for (int member = 0; member < members; member++) {
                insert.setLong(1, member);
                insert.setLong(2, Neighbours.number(member).value());
                insert.setString(3, "邻居" + member);
                insert.setString(4, "138" + member);
                insert.addBatch();
                if (member % 1000 == 999) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
