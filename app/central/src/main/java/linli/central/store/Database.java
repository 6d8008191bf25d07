package linli.central.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * The central's PostgreSQL, reached with the account of the running program. Work is done in
 * transactions, and again from the start where the database gave way to another one.
 */
public final class Database implements AutoCloseable {

    private static final int USUAL = Connection.TRANSACTION_READ_COMMITTED;

    private static final int ATTEMPTS = 10;
    private static final int CONNECTIONS = 12;

    private final DataSource connections;
    private final Runnable closing;
    private volatile boolean recovering;

    private Database(DataSource connections, Runnable closing) {
        this.connections = connections;
        this.closing = closing;
    }

    /** Works over those connections, which somebody else closes. */
    public static Database over(DataSource connections) {
        return new Database(connections, () -> {}).looked();
    }

    /** Opens the database for the running program. */
    public static Database open(DatabaseLogin login) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(login.url());
        if (!login.user().isEmpty()) {
            config.setUsername(login.user());
            config.setPassword(login.password());
        }
        config.setPoolName("central");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(10_000);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "linli-central");
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("socketTimeout", "60");
        HikariDataSource pool = new HikariDataSource(config);
        return new Database(pool, pool::close).looked();
    }

    private Database looked() {
        lookWhetherRecovering();
        return this;
    }

    /** Does work as a whole or not at all. It may run several times; only one counts. */
    public <T> T inTransaction(Function<Transaction, T> work) {
        return again(work, USUAL, false);
    }

    /** Reads everything as it was at one moment. */
    public <T> T inSnapshot(Function<Transaction, T> work) {
        return again(work, Connection.TRANSACTION_REPEATABLE_READ, true);
    }

    /**
     * Looks whether there are stations that a restored central has not heard out yet. It is asked
     * at the start and when one was heard, not in each transaction: nothing but restoring begins
     * it.
     */
    public boolean lookWhetherRecovering() {
        recovering = inSnapshot(tx -> tx.recovery().isUnderWay());
        return recovering;
    }

    /** Whether the database answers. */
    public boolean answers() {
        try (Connection connection = connections.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException fault) {
            return false;
        }
    }

    @Override
    public void close() {
        closing.run();
    }

    private <T> T again(Function<Transaction, T> work, int isolation, boolean readOnly) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work, isolation, readOnly);
            } catch (DatabaseFault fault) {
                if (!fault.isTransient() || attempt == ATTEMPTS) {
                    throw fault;
                }
            }
        }
    }

    private <T> T once(Function<Transaction, T> work, int isolation, boolean readOnly) {
        try (Connection connection = connections.getConnection()) {
            if (isolation != USUAL) {
                // Each change of it is a question of its own to the server, and one to change back.
                connection.setTransactionIsolation(isolation);
            }
            connection.setReadOnly(readOnly);
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                Sql sql = new Sql(connection);
                T result = work.apply(new Transaction(sql, recovering));
                sql.finish();
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
            }
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }
}
