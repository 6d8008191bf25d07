package linli.station.store;

import jakarta.persistence.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import linli.core.member.MemberId;
import linli.station.store.StationReport.Discrepancy;
import linli.station.store.h2.Row;
import linli.station.store.h2.StoreParts;

/** Compares the rows that the journal makes with those in H2, column by column. */
final class RowComparison {

    private static final List<String> TABLES =
            ActRows.KINDS.stream().map(RowComparison::tableOf).toList();
    private static final String SEALED = "sealed_profile";

    private final StoreParts parts;
    private final List<Discrepancy> found;
    private final Map<String, Long> counts = new HashMap<>();

    RowComparison(StoreParts parts, List<Discrepancy> found) {
        this.parts = parts;
        this.found = found;
    }

    /** Compares the rows of the entries from one number to another. */
    void compare(long from, long to, List<Row> expected) {
        Map<String, Map<String, Map<String, Object>>> byTable = new HashMap<>();
        for (Row row : expected) {
            Map<String, Object> columns = readable(row.columns());
            byTable.computeIfAbsent(tableOf(row.getClass()), any -> new TreeMap<>())
                    .put(keyOf(columns), columns);
        }
        for (String table : TABLES) {
            var wanted = byTable.getOrDefault(table, Map.of());
            counts.merge(table, (long) wanted.size(), Long::sum);
            compareTable(table, wanted, inStore(table, from, to));
        }
    }

    /** Compares how many rows there are in all, which finds those of no entry. */
    void compareCounts() {
        for (String table : TABLES) {
            long rows = parts.queries().number("select count(*) from " + table);
            if (rows != counts.getOrDefault(table, 0L)) {
                found.add(new Discrepancy("ROW_COUNT_DIFFERS", table + " has " + rows));
            }
        }
    }

    private void compareTable(
            String table,
            Map<String, Map<String, Object>> wanted,
            Map<String, Map<String, Object>> stored) {
        wanted.forEach((key, columns) -> {
            if (!columns.equals(stored.get(key))) {
                String code = stored.containsKey(key) ? "ROW_DIFFERS" : "ROW_MISSING";
                found.add(new Discrepancy(code, table + " " + key));
            }
        });
        stored.keySet().stream()
                .filter(key -> !wanted.containsKey(key))
                .forEach(key -> found.add(new Discrepancy("ROW_OF_NO_ENTRY", table + " " + key)));
    }

    private Map<String, Map<String, Object>> inStore(String table, long from, long to) {
        List<Map<String, Object>> rows =
                new ArrayList<>(
                        parts.queries()
                                .all(
                                        "select * from " + table + " where seq between ? and ?",
                                        RowComparison::columns,
                                        from,
                                        to));
        Map<String, Map<String, Object>> byKey = new TreeMap<>();
        rows.forEach(row -> byKey.put(keyOf(row), readable(row)));
        return byKey;
    }

    private static Map<String, Object> columns(ResultSet row) throws SQLException {
        Map<String, Object> columns = new LinkedHashMap<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            String name = row.getMetaData().getColumnName(i).toLowerCase(java.util.Locale.ROOT);
            columns.put(
                    name,
                    switch (row.getMetaData().getColumnType(i)) {
                        case java.sql.Types.DATE -> row.getObject(i, LocalDate.class);
                        case java.sql.Types.TIMESTAMP_WITH_TIMEZONE ->
                                row.getObject(i, Instant.class);
                        case java.sql.Types.INTEGER -> row.getInt(i);
                        case java.sql.Types.BOOLEAN -> row.getBoolean(i);
                        case java.sql.Types.BIGINT -> row.getLong(i);
                        default -> row.getString(i);
                    });
        }
        return columns;
    }

    /** Sealing the same profile twice gives two texts; what they say is compared. */
    private Map<String, Object> readable(Map<String, Object> columns) {
        if (columns.get(SEALED) instanceof String sealed
                && columns.get("member_id") instanceof String member) {
            columns.put(SEALED, parts.texts().open(sealed, new MemberId(member)));
        }
        return columns;
    }

    private static String keyOf(Map<String, Object> columns) {
        return "entry " + columns.get("seq") + "/" + columns.getOrDefault("place", 0);
    }

    private static String tableOf(Class<? extends Row> kind) {
        return kind.getAnnotation(Table.class).name();
    }
}
