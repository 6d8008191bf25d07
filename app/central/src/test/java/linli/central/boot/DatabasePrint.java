package linli.central.boot;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import linli.central.store.DatabaseLogin;

/** How many rows each table has and what they hash to, read past the program. */
final class DatabasePrint {

    /** What a refused request may leave behind: that its token came, so that it comes once. */
    private static final String TOKENS = "request_token";

    private DatabasePrint() {}

    static Map<String, String> of(DatabaseLogin owner) {
        Map<String, String> prints = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(owner.url(), owner.user(), "");
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                prints.put(table, print(statement, table));
            }
            return prints;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery(
                        "select tablename from pg_tables where schemaname = 'public'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        tables.remove(TOKENS);
        return tables;
    }

    private static String print(Statement statement, String table) throws SQLException {
        try (ResultSet rows =
                statement.executeQuery(
                        "select count(*) || ' ' || coalesce(md5(string_agg(r::text, ';' order by"
                                + " r::text)), '') from "
                                + table
                                + " as r")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
