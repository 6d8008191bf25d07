package linli.central.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Statements on one connection. What is only written waits for the next question or the end, and
 * then goes to the server all at once: each way there and back costs more than most statements.
 */
final class Sql {

    /** Reads one row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static final int TOGETHER = 16;

    private final Connection connection;
    private final List<Write> waiting = new ArrayList<>();

    private record Write(String sql, @Nullable Object[] parameters) {}

    Sql(Connection connection) {
        this.connection = connection;
    }

    <T> List<T> list(String sql, Row<T> row, @Nullable Object... parameters) {
        finish();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            List<T> rows = new ArrayList<>();
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    rows.add(row.read(results));
                }
            }
            return rows;
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }

    <T> Optional<T> one(String sql, Row<T> row, @Nullable Object... parameters) {
        return list(sql, row, parameters).stream().findFirst();
    }

    /** Writes before the next question and before the end; how many rows is not asked. */
    void write(String sql, @Nullable Object... parameters) {
        waiting.add(new Write(sql, parameters));
        if (waiting.size() == TOGETHER) {
            finish();
        }
    }

    /** Sends what waits. */
    void finish() {
        if (waiting.isEmpty()) {
            return;
        }
        List<Write> writes = List.copyOf(waiting);
        waiting.clear();
        update(
                writes.stream().map(Write::sql).collect(Collectors.joining(";\n")),
                writes.stream().flatMap(write -> Arrays.stream(write.parameters())).toArray());
    }

    /** Writes now, and answers how many rows there were. */
    int update(String sql, @Nullable Object... parameters) {
        finish();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }

    void batch(String sql, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        finish();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (@Nullable Object[] row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }

    /** One text of each row, as one parameter: however many rows, the statement stays the same. */
    <T> Array texts(Collection<T> rows, Function<T, @Nullable String> text) {
        return array(
                "text", rows.stream().map(row -> storable(text.apply(row))).toArray(String[]::new));
    }

    /** One number of each row, as one parameter. */
    <T> Array numbers(Collection<T> rows, ToLongFunction<T> number) {
        return array("bigint", rows.stream().mapToLong(number).boxed().toArray(Long[]::new));
    }

    /** One run of bytes of each row, as one parameter. */
    <T> Array bytes(Collection<T> rows, Function<T, byte[]> bytes) {
        return array("bytea", rows.stream().map(bytes).toArray(byte[][]::new));
    }

    private Array array(String type, @Nullable Object[] values) {
        try {
            return connection.createArrayOf(type, values);
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, storable(parameters[i]));
        }
    }

    private static @Nullable Object storable(@Nullable Object value) {
        return switch (value) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case String text -> storable(text);
            case null, default -> value;
        };
    }

    private static @Nullable String storable(@Nullable String text) {
        // PostgreSQL has no place for U+0000 in a text; the exact bytes stay in the journal.
        return text == null ? null : text.replace('\u0000', '\uFFFD');
    }
}
