package linli.station.store.h2;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;

/** Connections to a database that may be closed and opened again behind it. */
final class SwitchedSource implements DataSource {

    private volatile @Nullable JdbcConnectionPool pool;

    /** From now on gives connections of {@code next}, or none. */
    void become(@Nullable JdbcConnectionPool next) {
        JdbcConnectionPool before = pool;
        pool = next;
        if (before != null) {
            before.dispose();
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        JdbcConnectionPool current = pool;
        if (current == null) {
            throw new SQLException("The store is closed");
        }
        return current.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("Nothing is wrapped");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
