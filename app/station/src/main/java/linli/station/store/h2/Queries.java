package linli.station.store.h2;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;

/**
 * Reads rows. Looking something up must not wait for Hibernate, whose start costs seconds, and
 * costs half as much without it; so reading is plain SQL and only writing goes through Hibernate.
 */
public final class Queries {

    private final Connections connections;
    private final Lock open;
    private volatile boolean failing;

    /** Waits while {@code open} cannot be had: then the store is closed for a moment. */
    public Queries(Connections connections, Lock open) {
        this.connections = connections;
        this.open = open;
    }

    /** Makes a value of the row that the cursor stands on. */
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The value of the first row. */
    public <T> Optional<T> first(String sql, Reader<T> reader, Object... arguments) {
        return all(sql, reader, arguments).stream().findFirst();
    }

    /** The values of all rows. */
    public <T> List<T> all(String sql, Reader<T> reader, Object... arguments) {
        open.lock();
        try {
            return readOrReadAgain(sql, reader, arguments);
        } catch (SQLException e) {
            throw StoreFault.of(e);
        } finally {
            open.unlock();
        }
    }

    // H2 tells a failed writing in its background, once, to whoever comes next, also to a reader.
    private <T> List<T> readOrReadAgain(String sql, Reader<T> reader, Object... arguments)
            throws SQLException {
        try {
            return read(sql, reader, arguments);
        } catch (SQLException e) {
            failing = true;
            return read(sql, reader, arguments);
        }
    }

    private <T> List<T> read(String sql, Reader<T> reader, Object... arguments)
            throws SQLException {
        return connections.lend(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < arguments.length; i++) {
                    statement.setObject(i + 1, arguments[i]);
                }
                return values(statement, reader);
            }
        });
    }

    private static <T> List<T> values(PreparedStatement statement, Reader<T> reader)
            throws SQLException {
        List<T> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                values.add(reader.read(rows));
            }
        }
        return values;
    }

    /**
     * Whether a reading failed since this was asked last: H2 closes itself when its disk is full.
     */
    public boolean failedSince() {
        boolean failed = failing;
        failing = false;
        return failed;
    }

    /** The number in the first column of the only row. */
    public long number(String sql, Object... arguments) {
        return first(sql, row -> row.getLong(1), arguments).orElse(0L);
    }
}
