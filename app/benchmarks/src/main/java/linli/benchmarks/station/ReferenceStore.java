package linli.benchmarks.station;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What a till without any of our thinking would do: the rows of an act by plain JDBC into an H2
 * file, which is then forced to disk.
 */
final class ReferenceStore implements AutoCloseable {

    private static final String[] TABLES = {
        "create table sale (id bigint primary key, member varchar(64), net bigint, at timestamp)",
        "create table line (sale bigint, place int, sku varchar(64), name varchar(200), qty"
                + " bigint, amount bigint, primary key (sale, place))",
        "create table tender (sale bigint, place int, type varchar(20), amount bigint, primary"
                + " key (sale, place))",
        "create table entry (sale bigint, place int, member varchar(64), reason varchar(100),"
                + " points bigint, primary key (sale, place))",
        "create table outbox (id bigint primary key, message varchar(100000))",
        "create table balance (member varchar(64) primary key, points bigint)",
        "create table stock (sku varchar(64) primary key, qty bigint)"
    };
    private static final int LINES = 5;
    private static final int GOODS = 2_000;

    private final Connection connection;
    private final PreparedStatement sale;
    private final PreparedStatement line;
    private final PreparedStatement tender;
    private final PreparedStatement entry;
    private final PreparedStatement outbox;
    private final PreparedStatement balance;
    private final PreparedStatement stock;
    private final String message;
    private long sold;

    /** A store in that folder with so many members, whose messages to a central are that long. */
    ReferenceStore(Path folder, int members, int messageLength) throws SQLException {
        connection =
                DriverManager.getConnection(
                        "jdbc:h2:file:" + folder.resolve("reference") + ";WRITE_DELAY=0");
        message = "x".repeat(messageLength);
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
        }
        connection.setAutoCommit(false);
        fill("insert into balance values (?, 100000)", members, "member-");
        fill("insert into stock values (?, 1000000)", GOODS, "sku-");
        sale = connection.prepareStatement("insert into sale values (?, ?, ?, current_timestamp)");
        line = connection.prepareStatement("insert into line values (?, ?, ?, ?, 1, 450)");
        tender = connection.prepareStatement("insert into tender values (?, 1, 'CASH', 2250)");
        entry = connection.prepareStatement("insert into entry values (?, ?, ?, ?, ?)");
        outbox = connection.prepareStatement("insert into outbox values (?, ?)");
        balance =
                connection.prepareStatement(
                        "update balance set points = points - 78 where member = ?");
        stock = connection.prepareStatement("update stock set qty = qty - 1 where sku = ?");
    }

    /** One act, on the disk when this returns. */
    void sell(int members) throws SQLException {
        long number = sold++;
        String member = "member-" + number * 31 % members;
        sale.setLong(1, number);
        sale.setString(2, member);
        sale.setLong(3, 2_250);
        sale.executeUpdate();
        for (int place = 0; place < LINES; place++) {
            String sku = "sku-" + (number * 7 + place) % GOODS;
            line.setLong(1, number);
            line.setInt(2, place);
            line.setString(3, sku);
            line.setString(4, "上海青 " + place);
            line.addBatch();
            stock.setString(1, sku);
            stock.addBatch();
        }
        line.executeBatch();
        stock.executeBatch();
        tender.setLong(1, number);
        tender.executeUpdate();
        addEntry(number, 1, member, "BURN", -100);
        addEntry(number, 2, member, "EARN", 22);
        entry.executeBatch();
        outbox.setLong(1, number);
        outbox.setString(2, message);
        outbox.executeUpdate();
        balance.setString(1, member);
        balance.executeUpdate();
        connection.commit();
        try (Statement statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void addEntry(long number, int place, String member, String reason, long points)
            throws SQLException {
        entry.setLong(1, number);
        entry.setInt(2, place);
        entry.setString(3, member);
        entry.setString(4, reason);
        entry.setLong(5, points);
        entry.addBatch();
    }

    private void fill(String insert, int count, String prefix) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (int i = 0; i < count; i++) {
                statement.setString(1, prefix + i);
                statement.addBatch();
            }
            statement.executeBatch();
        }
        connection.commit();
    }
}
