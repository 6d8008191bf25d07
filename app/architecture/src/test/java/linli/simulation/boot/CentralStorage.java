package linli.simulation.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** After so many seeds the rows that are gone are in the way. */
    private static final int ROWS_PILE_UP = 50;

    private static final String CONNECTION =
            "?reWriteBatchedInserts=true&prepareThreshold=2&preparedStatementCacheQueries=2048"
                    + "&preparedStatementCacheSizeMiB=32"
                    + "&options=-c%20plan_cache_mode=force_generic_plan%20-c%20jit=off";

    private final EmbeddedDatabase postgres;
    private final DatabaseLogin owner;
    private final Connection aside;
    private final List<String> tables;
    private final Lookout lookout;
    private final Deque<Connection> usual = new ArrayDeque<>();
    private final Deque<Connection> snapshots = new ArrayDeque<>();
    private UnaryOperator<String> rewriting = sql -> sql;
    private int cleared;
    private long left = Long.MAX_VALUE;
    private boolean afterCommit;

    private CentralStorage(EmbeddedDatabase postgres) throws SQLException {
        this.postgres = postgres;
        this.owner = postgres.owner("postgres");
        this.aside = DriverManager.getConnection(owner.url() + CONNECTION, owner.user(), "");
        this.tables = tables();
        run("create schema backup");
        for (String table : tables) {
            run("create unlogged table backup." + table + " (like public." + table + ")");
        }
        forgetOnPurpose();
        this.lookout = new Lookout(database(), new Bell());
    }

    /** Nobody cuts this server's power: what it would write down for that day costs time only. */
    private void forgetOnPurpose() {
        List<List<String>> referring;
        do {
            referring =
                    rows(
                            "select c.oid::regclass from pg_class c where relnamespace ="
                                    + " 'public'::regnamespace and relkind = 'r' and relpersistence"
                                    + " = 'p' and not exists (select from pg_constraint f join"
                                    + " pg_class r on r.oid = f.conrelid where f.confrelid = c.oid"
                                    + " and f.conrelid <> c.oid and r.relpersistence = 'p')");
            referring.forEach(table -> run("alter table " + table.getFirst() + " set unlogged"));
        } while (!referring.isEmpty());
        run("alter system set autovacuum = off");
        run("select pg_reload_conf()");
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
        if (cleared++ % ROWS_PILE_UP == 0) {
            run("truncate public." + String.join(", public.", tables) + " cascade");
            run("truncate backup." + String.join(", backup.", tables));
        } else {
            unguarded("delete from public.%1$s");
        }
    }

    /** Copies everything into the backup. */
    void backUp() {
        unguarded("delete from backup.%1$s", "insert into backup.%1$s select * from public.%1$s");
    }

    /** Brings back what was copied; every station is to be heard then. */
    void restore() {
        heal();
        unguarded("delete from public.%1$s", "insert into public.%1$s select * from backup.%1$s");
        run(
                "insert into public.unheard_station select station_id, '', now()"
                        + " from public.station where status = 'ENROLLED' on conflict do nothing");
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
    List<List<String>> rows(String sql, Object... parameters) {
        try (PreparedStatement statement = aside.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return texts(statement.executeQuery());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<List<String>> texts(ResultSet result) throws SQLException {
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

    /** Does something with every table, in any order. */
    private void unguarded(String... each) {
        run(
                Stream.of(each)
                        .flatMap(sql -> tables.stream().map(sql::formatted))
                        .collect(
                                Collectors.joining(
                                        ";",
                                        "set session_replication_role = replica;",
                                        ";set session_replication_role = origin")));
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
                DriverManager.getConnection(owner.url() + CONNECTION, "linli_app", "simulated");
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
