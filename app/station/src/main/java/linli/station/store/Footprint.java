package linli.station.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linli.station.store.h2.Queries;

/**
 * How much room the store takes.
 *
 * @param onDisk bytes of H2's file
 * @param ofRows bytes of the values in its rows, without indexes and everything else
 */
public record Footprint(long onDisk, long ofRows) {

    private static final int TIMESTAMP = 12;

    /** Adds up what is in the rows of all tables. */
    static long ofRows(Queries queries) {
        record Column(String table, String name, String type) {}
        List<Column> columns =
                queries.all(
                        "select table_name, column_name, data_type from information_schema.columns"
                            + " where table_schema = 'PUBLIC' and table_name = upper(table_name)",
                        row -> new Column(row.getString(1), row.getString(2), row.getString(3)));
        Map<String, List<String>> tables = new LinkedHashMap<>();
        for (Column column : columns) {
            tables.computeIfAbsent(column.table(), any -> new ArrayList<>())
                    .add(bytes(column.name(), column.type()));
        }
        long sum = 0;
        for (Map.Entry<String, List<String>> table : tables.entrySet()) {
            String row = String.join(" + ", table.getValue());
            sum += queries.number("select coalesce(sum(" + row + "), 0) from " + table.getKey());
        }
        return sum;
    }

    private static String bytes(String column, String type) {
        return switch (type) {
            case "BIGINT" -> String.valueOf(Long.BYTES);
            case "INTEGER", "DATE" -> String.valueOf(Integer.BYTES);
            case "BOOLEAN" -> "1";
            case "TIMESTAMP WITH TIME ZONE" -> String.valueOf(TIMESTAMP);
            default -> "octet_length(stringtoutf8(" + column + "))";
        };
    }
}
