package linli.station.store.h2;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/** Opens a store from outside, as whoever has its key could. */
public final class StoreDump {

    private StoreDump() {}

    /** Everything in it, as SQL. */
    public static String of(Path folder, byte[] key) {
        StringBuilder all = new StringBuilder();
        try (Connection connection = asOwner(folder, key);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("script")) {
            while (rows.next()) {
                all.append(rows.getString(1)).append('\n');
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return all.toString();
    }

    /** Makes what lies there now pass for the file that was closed. */
    public static void passForClosed(Path folder) throws IOException {
        byte[] store = Files.readAllBytes(folder.resolve("linli.mv.db"));
        CRC32C sum = new CRC32C();
        sum.update(store);
        Path file = folder.resolve("checkpoint");
        String[] fields = Files.readString(file).lines().findFirst().orElseThrow().split(" ", -1);
        fields[3] = store.length + "-" + Long.toHexString(sum.getValue());
        String line = String.join(" ", fields);
        CRC32C crc = new CRC32C();
        crc.update(line.getBytes(StandardCharsets.UTF_8));
        Files.writeString(file, line + "\n" + Long.toHexString(crc.getValue()) + "\n");
    }

    /** The rows of each table as texts, by {@code columns}, in the order of their keys. */
    public static Map<String, List<String>> rows(
            String place, byte[] key, Map<String, String> columns) {
        Map<String, List<String>> rows = new TreeMap<>();
        String url = "jdbc:h2:" + place + ";CIPHER=AES";
        Passwords passwords = new Passwords(key);
        try (Connection connection =
                        DriverManager.getConnection(
                                url, "owner", passwords.file() + " " + passwords.owner());
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> table : columns.entrySet()) {
                rows.put(table.getKey(), rows(statement, table.getKey(), table.getValue()));
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return rows;
    }

    /** Has the owner of an open store say that; what then fails is of no interest. */
    public static void say(String place, byte[] key, String sql) {
        if (key.length == 0) {
            return;
        }
        Passwords passwords = new Passwords(key);
        try (Connection connection =
                        DriverManager.getConnection(
                                "jdbc:h2:" + place + ";CIPHER=AES",
                                "owner",
                                passwords.file() + " " + passwords.owner());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            // The store is closed, or the disk is dead.
        }
    }

    private static List<String> rows(Statement statement, String table, String columns)
            throws SQLException {
        List<String> rows = new ArrayList<>();
        String order = columns.startsWith("seq, place") ? "1, 2" : "1";
        String sql = "select " + columns + " from " + table + " order by " + order;
        try (ResultSet row = statement.executeQuery(sql)) {
            int count = row.getMetaData().getColumnCount();
            while (row.next()) {
                StringJoiner values = new StringJoiner("|");
                for (int i = 1; i <= count; i++) {
                    values.add(row.getString(i));
                }
                rows.add(values.toString());
            }
        }
        return rows;
    }

    /** Changes something behind the station's back. */
    public static void tamper(Path folder, byte[] key, String sql) {
        try (Connection connection = asOwner(folder, key);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            statement.execute("shutdown");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    static Connection asOwner(Path folder, byte[] key) throws SQLException {
        return connect(folder, key, "owner", new Passwords(key).owner());
    }

    static Connection asTill(Path folder, byte[] key) throws SQLException {
        return connect(folder, key, "till", new Passwords(key).till());
    }

    private static Connection connect(Path folder, byte[] key, String user, String password)
            throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("linli").toAbsolutePath() + ";CIPHER=AES";
        return DriverManager.getConnection(url, user, new Passwords(key).file() + " " + password);
    }

    /** What the till may not do, tried with its own rights; the error code of H2. */
    public static int tryAsTill(Path folder, byte[] key, String sql) {
        try (Connection connection = asTill(folder, key);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return 0;
        } catch (SQLException e) {
            return e.getErrorCode();
        }
    }

    /** How H2 would look something up. */
    public static String plan(Path folder, byte[] key, String sql) {
        try (Connection connection = asTill(folder, key);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("explain " + sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
