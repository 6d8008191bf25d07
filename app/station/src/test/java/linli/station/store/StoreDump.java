package linli.station.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

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

    /** Changes something behind the station's back. */
    public static void tamper(Path folder, byte[] key, String sql) {
        try (Connection connection = asOwner(folder, key);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
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
