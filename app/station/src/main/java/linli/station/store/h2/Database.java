package linli.station.store.h2;

import java.io.Closeable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.message.DbException;
import org.h2.store.fs.FileUtils;

/**
 * The encrypted H2 file, which can be closed, wiped and opened again while everybody keeps the same
 * {@link #till} connections.
 *
 * <p>H2 writes behind with its default delay: it is not what is acknowledged, and a delay of 0
 * would stop its compaction. Its trace file is off because it is plain text.
 */
public final class Database implements Closeable {

    private static final String VERSION = "8";
    private static final String ENDING = ".mv.db";
    private static final String SETTINGS =
            ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1"
                    // An act and the looking up before it take two dozen statements; the usual 8
                    // would have each of them parsed again every time.
                    + ";QUERY_CACHE_SIZE=64";

    private final String file;
    private final Passwords passwords;
    private final Connections till = new Connections();
    private Optional<JdbcConnectionPool> owner = Optional.empty();

    public Database(String scheme, Path folder, Passwords passwords) {
        this.file = scheme + folder.resolve("linli").toAbsolutePath();
        this.passwords = passwords;
    }

    /** Whether there is a file at all. */
    public boolean exists() {
        return FileUtils.exists(file + ENDING);
    }

    /** Opens the file, made if it is missing, and brings its tables to this version. */
    public synchronized void open() {
        open(SETTINGS);
    }

    /** Opens the file so that nothing is written to it: on a full disk there is no other way. */
    public synchronized void openToRead() {
        open(SETTINGS + ";ACCESS_MODE_DATA=r");
    }

    private void open(String settings) {
        if (owner.isPresent()) {
            return;
        }
        JdbcConnectionPool pool =
                JdbcConnectionPool.create(source("owner", passwords.owner(), settings));
        owner = Optional.of(pool);
        try {
            if (!isCurrent(pool)) {
                migrate(pool);
            }
            till.become(source("till", passwords.till(), ""));
        } catch (SQLException | FlywayException e) {
            close();
            throw StoreFault.of(e);
        }
    }

    /** The connections of the till, which cannot change what the journal wrote. */
    public Connections till() {
        return till;
    }

    /** Closes the file in good order; if asked, gives back the room that old rows take. */
    public synchronized void close(boolean compact) {
        till.become(null);
        try (Connection connection = opened().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(compact ? "shutdown compact" : "shutdown");
        } catch (SQLException e) {
            throw StoreFault.of(e);
        } finally {
            close();
        }
    }

    /** Closes the file, whatever state it is in. */
    @Override
    public synchronized void close() {
        till.become(null);
        owner.ifPresent(Database::shutDown);
        owner = Optional.empty();
    }

    /** Closes and removes the file. */
    public synchronized void wipe() {
        close();
        try {
            FileUtils.delete(file + ENDING);
            FileUtils.delete(file + ".trace.db");
        } catch (DbException e) {
            throw StoreFault.of(e);
        }
    }

    private JdbcConnectionPool opened() {
        return owner.orElseThrow(() -> new StoreFault("The store is closed"));
    }

    private static void shutDown(JdbcConnectionPool pool) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException e) {
            // It is closed already; what was lost with it is applied again from the checkpoint.
        }
        pool.dispose();
    }

    private JdbcDataSource source(String user, String password, String settings) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:" + file + ";CIPHER=AES" + settings);
        source.setUser(user);
        source.setPassword(passwords.file() + " " + password);
        return source;
    }

    /** Asked first because Flyway's start costs more than everything else here. */
    private static boolean isCurrent(JdbcConnectionPool pool) throws SQLException {
        String history = "select max(\"version\") from \"flyway_schema_history\" where \"success\"";
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet tables =
                    connection.getMetaData().getTables(null, null, "flyway_schema_history", null)) {
                if (!tables.next()) {
                    return false;
                }
            }
            try (ResultSet version = statement.executeQuery(history)) {
                return version.next() && VERSION.equals(version.getString(1));
            }
        }
    }

    private void migrate(JdbcConnectionPool pool) {
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:linli/station/store/migration")
                .placeholders(java.util.Map.of("till", passwords.till()))
                .load()
                .migrate();
    }
}
