package linli.simulation.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import linli.central.feed.Bell;
import linli.central.feed.Lookout;
import linli.central.store.Database;
import linli.central.store.DatabaseLogin;
import linli.central.store.EmbeddedDatabase;
import linli.central.store.Migration;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL of the simulated central, a real one: empty for each seed, brought back from a
 * backup, and killed before any statement and before or after any commit.
 */
final class CentralStorage implements AutoCloseable {

    private final EmbeddedDatabase postgres;
    private final DatabaseLogin owner;
    private final Connection aside;
    private final List<String> tables;
    private final Lookout lookout = new Lookout(database(), new Bell());
    private final Deque<Connection> usual = new ArrayDeque<>();
    private final Deque<Connection> snapshots = new ArrayDeque<>();
    private UnaryOperator<String> rewriting = sql -> sql;
    private long left = Long.MAX_VALUE;
    private boolean afterCommit;

    private CentralStorage(EmbeddedDatabase postgres) throws SQLException {
        this.postgres = postgres;
        this.owner = postgres.owner("postgres");
        this.aside = DriverManager.getConnection(owner.url(), owner.user(), "");
        this.tables = tables();
        for (String table : tables) {
            run("create schema if not exists backup");
            run("create table backup." + table + " (like public." + table + ")");
        }
        run("create schema if not exists cleared");
    }

    static CentralStorage start() {
        try {
            EmbeddedDatabase postgres =
                    EmbeddedDatabase.start(Files.createTempDirectory("linli-simulation"), false);
            DatabaseLogin owner = postgres.owner("postgres");
            DatabaseLogin ignored = Migration.migrateAndHandOver(owner, "simulated");
            return new CentralStorage(postgres);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Begins with nothing, and with no fault. */
    void clear() {
        heal();
        rewriting = sql -> sql;
        run(all("truncate public.%1$s cascade", tables.size() > 0));
    }

    /** Copies everything into the backup. */
    void backUp() {
        run(all("delete from backup.%1$s", false));
        run(all("insert into backup.%1$s select * from public.%1$s", false));
    }

    /** Brings back what was copied. */
    void restore() {
        heal();
        run("set session_replication_role = replica");
        run(all("delete from public.%1$s", false));
        run(all("insert into public.%1$s select * from backup.%1$s", false));
        run("set session_replication_role = origin");
    }

    /** Kills the server in the statement of that number from now, or in the commit after it. */
    void dieIn(long statements, boolean afterCommit) {
        left = statements;
        this.afterCommit = afterCommit;
    }

    boolean isDead() {
        return left <= 0;
    }

    void heal() {
        left = Long.MAX_VALUE;
    }

    /** Plants a store that does another thing than it was asked for. */
    void rewrite(UnaryOperator<String> statements) {
        rewriting = statements;
    }

    /** Who would look for news while a request waits; none ever does here. */
    Lookout lookout() {
        return lookout;
    }

    Database database() {
        return Database.over(dataSource());
    }

    /** Rows as texts, read past everything that the program does. */
    List<List<String>> rows(String sql) {
        try (Statement statement = aside.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(String.valueOf(result.getString(i)));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            for (Connection connection : usual) {
                connection.close();
            }
            for (Connection connection : snapshots) {
                connection.close();
            }
            aside.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        lookout.close();
        postgres.close();
    }

    private List<String> tables() {
        return rows(
                        "select table_name from information_schema.tables where table_schema ="
                                + " 'public' and table_type = 'BASE TABLE' and table_name <>"
                                + " 'flyway_schema_history' order by 1")
                .stream()
                .map(List::getFirst)
                .toList();
    }

    private String all(String sql, boolean atOnce) {
        return atOnce
                ? sql.formatted(String.join(", public.", tables))
                : tables.stream().map(sql::formatted).collect(Collectors.joining(";\n"));
    }

    private void run(String sql) {
        try (Statement statement = aside.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private DataSource dataSource() {
        return (DataSource)
                Proxy.newProxyInstance(
                        DataSource.class.getClassLoader(),
                        new Class<?>[] {DataSource.class},
                        (proxy, method, arguments) -> borrowed());
    }

    private Connection borrowed() throws SQLException {
        refuseIfDead();
        Borrowed handler = new Borrowed(taken(usual, Connection.TRANSACTION_READ_COMMITTED));
        return (Connection)
                Proxy.newProxyInstance(
                        Connection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        handler);
    }

    private Connection taken(Deque<Connection> free, int isolation) throws SQLException {
        Connection known = free.poll();
        if (known != null) {
            return known;
        }
        Connection made =
                DriverManager.getConnection(
                        owner.url() + "?reWriteBatchedInserts=true", "linli_app", "simulated");
        made.setTransactionIsolation(isolation);
        return made;
    }

    private void refuseIfDead() throws SQLException {
        if (isDead()) {
            throw new SQLException("killed (simulated)", "57P01");
        }
    }

    private void count(boolean commit) throws SQLException {
        refuseIfDead();
        if (--left <= 0) {
            if (afterCommit && !commit) {
                left = 1;
                return;
            }
            refuseIfDead();
        }
    }

    /** A connection as the program sees it. */
    private final class Borrowed implements InvocationHandler {

        private Connection real;
        private boolean snapshot;

        Borrowed(Connection real) {
            this.real = real;
        }

        @Override
        public @Nullable Object invoke(
                Object proxy, java.lang.reflect.Method method, Object[] arguments)
                throws Throwable {
            switch (method.getName()) {
                case "close" -> {
                    giveBack();
                    return null;
                }
                case "setTransactionIsolation" -> {
                    usual.push(real);
                    real = taken(snapshots, Connection.TRANSACTION_REPEATABLE_READ);
                    snapshot = true;
                    return null;
                }
                case "setAutoCommit" -> {
                    real.setAutoCommit(false);
                    return null;
                }
                case "prepareStatement" -> {
                    count(false);
                    arguments[0] = rewriting.apply((String) arguments[0]);
                }
                case "commit" -> {
                    return commit();
                }
                case "rollback" -> {
                    if (!real.getAutoCommit()) {
                        real.rollback();
                    }
                    return null;
                }
                default -> {}
            }
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }

        private @Nullable Object commit() throws SQLException {
            boolean dying = left <= 1 && afterCommit;
            if (!dying) {
                count(true);
            }
            if (!real.getAutoCommit()) {
                real.commit();
            }
            if (dying) {
                left = 0;
                refuseIfDead();
            }
            return null;
        }

        private void giveBack() throws SQLException {
            if (!real.getAutoCommit()) {
                real.rollback();
            }
            if (snapshot) {
                real.setReadOnly(false);
            }
            (snapshot ? snapshots : usual).push(real);
        }
    }
}
