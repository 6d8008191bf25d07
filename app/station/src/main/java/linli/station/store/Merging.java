package linli.station.store;

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
 * Puts whole rows into their tables, in place of those with the same key if there are any; many at
 * a time, which Hibernate cannot do with rows that may be there already.
 */
final class Merging {

    private static final int AT_ONCE = 500;

    private Merging() {}

    /** Merges all of them; a later row of the same key wins. */
    static void into(Connection connection, Collection<Row> rows) throws SQLException {
        Map<Class<?>, List<Row>> tables = new LinkedHashMap<>();
        for (Row row : rows) {
            tables.computeIfAbsent(row.getClass(), any -> new ArrayList<>()).add(row);
        }
        for (List<Row> table : tables.values()) {
            mergeTable(connection, table);
        }
    }

    private static void mergeTable(Connection connection, List<Row> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql(rows.getFirst()))) {
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

    /** The key of such a table is its first column. */
    private static String sql(Row row) {
        List<String> columns = List.copyOf(row.columns().keySet());
        String places = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        return "merge into %s (%s) key (%s) values (%s)"
                .formatted(
                        row.getClass().getAnnotation(Table.class).name(),
                        String.join(", ", columns),
                        columns.getFirst(),
                        places);
    }
}
