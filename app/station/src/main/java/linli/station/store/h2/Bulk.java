package linli.station.store.h2;

import jakarta.persistence.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes rows many at a time, table by table, past Hibernate: it costs as much again as H2 itself
 * where there are many, and cannot batch rows that may be there already (decision 0020).
 */
public final class Bulk {

    private static final int AT_ONCE = 500;

    private Bulk() {}

    /** Adds rows that are not there. */
    public static void insert(Connection connection, Collection<Row> rows) throws SQLException {
        write(connection, rows, "insert into %1$s (%2$s) values (%4$s)");
    }

    /**
     * Puts rows in place of those with the same key, if there are any; a later row of the same key
     * wins. Their key must be their first column.
     */
    public static void merge(Connection connection, Collection<Row> rows) throws SQLException {
        write(connection, rows, "merge into %1$s (%2$s) key (%3$s) values (%4$s)");
    }

    private static void write(Connection connection, Collection<Row> rows, String sql)
            throws SQLException {
        Map<Class<?>, List<Row>> tables = new LinkedHashMap<>();
        for (Row row : rows) {
            tables.computeIfAbsent(row.getClass(), any -> new ArrayList<>()).add(row);
        }
        for (List<Row> table : tables.values()) {
            writeTable(connection, table, sql(table.getFirst(), sql));
        }
    }

    private static void writeTable(Connection connection, List<Row> rows, String sql)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (Row row : rows) {
                int place = 0;
                for (Object value : row.columns().values()) {
                    statement.setObject(++place, value);
                }
                statement.addBatch();
                if (++waiting == AT_ONCE) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                statement.executeBatch();
            }
        }
    }

    private static String sql(Row row, String pattern) {
        List<String> columns = List.copyOf(row.columns().keySet());
        String places = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        return pattern.formatted(
                row.getClass().getAnnotation(Table.class).name(),
                String.join(", ", columns),
                columns.getFirst(),
                places);
    }
}
