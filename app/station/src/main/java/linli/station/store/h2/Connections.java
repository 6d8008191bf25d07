package linli.station.store.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections to a database that may be closed and opened again behind it. Each is lent for one
 * piece of work and kept for the next: H2's own pool rolls back whatever it takes back, and with
 * that H2 forgets every statement that it has parsed.
 */
public final class Connections {

    private volatile @Nullable Kept kept;

    /** Something that needs a connection. */
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** From now on lends connections of {@code next}, or none. */
    void become(@Nullable DataSource next) {
        Kept before = kept;
        kept = next == null ? null : new Kept(next);
        if (before != null) {
            before.close();
        }
    }

    /**
     * Does {@code work} with a connection that commits by itself and is nobody else's meanwhile.
     */
    public <T> T lend(Work<T> work) throws SQLException {
        Kept current = kept;
        if (current == null) {
            throw new SQLException("The store is closed");
        }
        Connection connection = current.take();
        boolean done = false;
        try {
            T result = work.with(connection);
            done = connection.getAutoCommit();
            return result;
        } finally {
            if (done) {
                current.keep(connection);
            } else {
                connection.close();
            }
        }
    }

    /** Those of one opening of the database; after work that failed none is kept. */
    private static final class Kept {

        private final DataSource source;
        private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
        private volatile boolean isClosed;

        Kept(DataSource source) {
            this.source = source;
        }

        Connection take() throws SQLException {
            Connection connection = idle.poll();
            if (connection == null) {
                return source.getConnection();
            }
            if (connection.isClosed()) {
                return take();
            }
            return connection;
        }

        void keep(Connection connection) {
            idle.push(connection);
            if (isClosed) {
                close();
            }
        }

        void close() {
            isClosed = true;
            for (Connection each = idle.poll(); each != null; each = idle.poll()) {
                try {
                    each.close();
                } catch (SQLException e) {
                    // What it was connected to has gone already.
                }
            }
        }
    }
}
