package linli.central.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements on one connection. */
final class Sql {

    /** Reads one row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Connection connection;

    Sql(Connection connection) {
        this.connection = connection;
    }

    <T> List<T> list(String sql, Row<T> row, @Nullable Object... parameters) {
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

    int update(String sql, @Nullable Object... parameters) {
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

    Array texts(List<String> values) {
        try {
            return connection.createArrayOf("text", values.toArray());
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }

    Array numbers(List<Long> values) {
        try {
            return connection.createArrayOf("bigint", values.toArray());
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
            // PostgreSQL has no place for U+0000 in a text; the exact bytes stay in the journal.
            case String text -> text.replace('\u0000', '\uFFFD');
            case null, default -> value;
        };
    }
}
