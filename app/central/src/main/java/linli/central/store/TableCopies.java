package linli.central.store;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * All tables as they were at one moment, written out and read in again by the database's own copy
 * format: no program beside PostgreSQL is needed, and any PostgreSQL takes them.
 */
public final class TableCopies implements AutoCloseable {

    /** Where the tables go, one after the other. */
    public interface Sink {
        /** The stream of a table; not closed by the writer. */
        OutputStream table(String name) throws IOException;
    }

    /** Where they come from. */
    public interface Source {
        /** The stream of a table. */
        InputStream table(String name) throws IOException;
    }

    /** Keys of members lie apart, so that one who was erased is erased in all copies. */
    public static final String MEMBER_KEYS = "member_key";

    private static final String TABLES =
            """
            select tablename from pg_tables where schemaname = 'public'
              and tablename not in ('flyway_schema_history', 'request_token', 'unheard_station')
            order by tablename
            """;
    private static final String REFERENCES =
            """
            select distinct cl.relname, ref.relname from pg_constraint co
            join pg_class cl on cl.oid = co.conrelid join pg_class ref on ref.oid = co.confrelid
            where co.contype = 'f' and cl.oid <> ref.oid
            """;

    private final Connection connection;

    private TableCopies(Connection connection) {
        this.connection = connection;
    }

    /** Of the database of that owner. */
    public static TableCopies of(DatabaseLogin owner) {
        try {
            Connection connection =
                    owner.user().isEmpty()
                            ? DriverManager.getConnection(owner.url())
                            : DriverManager.getConnection(
                                    owner.url(), owner.user(), owner.password());
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return new TableCopies(connection);
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }

    /** Which migration the tables are at. */
    public String version() {
        return list("""
        select version from flyway_schema_history where success
        order by installed_rank desc limit 1
        """)
                .getFirst();
    }

    /** The value of a setting of the central. */
    public String setting(String name) {
        return list("select value from central_setting where name = '" + name + "'").getFirst();
    }

    /** Writes all tables; returns how many rows each has. */
    public Map<String, Long> write(Sink sink) {
        Map<String, Long> rows = new LinkedHashMap<>();
        try {
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String table : inOrder()) {
                OutputStream out = sink.table(table);
                String sql = "copy \"" + table + "\" to stdout";
                rows.put(table, copies.copyOut(sql, unclosed(out)));
            }
            connection.rollback();
            return rows;
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Reads all tables of a database in which there is nothing yet. */
    public void read(Source source) {
        try {
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String table : inOrder()) {
                try (InputStream in = source.table(table)) {
                    if (table.equals(MEMBER_KEYS)) {
                        readKeys(copies, in);
                    } else {
                        copies.copyIn("copy \"" + table + "\" from stdin", unclosed(in));
                    }
                }
            }
            connection.commit();
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The keys may be newer than the rest: of members who came later there is nothing to open. */
    private void readKeys(CopyManager copies, InputStream in) throws SQLException, IOException {
        run("create temp table newest_key (member_id text collate \"C\", key text)");
        copies.copyIn("copy newest_key from stdin", unclosed(in));
        run(
                """
                insert into member_key select newest_key.member_id, newest_key.key
                from newest_key join member using (member_id)
                """);
    }

    /**
     * Makes the database one that was restored: another generation, no code that could be used
     * twice, and all its stations to be heard.
     */
    public void begin(int generation, Set<String> expected) {
        try {
            run(
                    "update central_setting set value = '%d' where name = 'generation'"
                            .formatted(generation));
            run("delete from enrolment_code");
            run(
                    """
                    insert into unheard_station select station_id, '', now() from station
                    where status = 'ENROLLED'
                    """);
            for (String station : expected) {
                expect(station);
            }
            connection.commit();
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }

    private void expect(String station) throws SQLException {
        if (!station.matches("[0-9a-f-]{36}")) {
            throw new IllegalArgumentException("No id of a station: " + station);
        }
        run(
                "insert into unheard_station values ('%s', '', now()) on conflict do nothing"
                        .formatted(station));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }

    /** Each table after those that it refers to. */
    private List<String> inOrder() throws SQLException {
        List<String> left = new ArrayList<>(list(TABLES));
        Map<String, Set<String>> references = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(REFERENCES)) {
            while (rows.next()) {
                references
                        .computeIfAbsent(rows.getString(1), table -> new LinkedHashSet<>())
                        .add(rows.getString(2));
            }
        }
        List<String> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            List<String> ready =
                    left.stream()
                            .filter(table ->
                                    ordered.containsAll(references.getOrDefault(table, Set.of())))
                            .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("Tables refer to each other in a circle: " + left);
            }
            ordered.addAll(ready);
            left.removeAll(ready);
        }
        return ordered;
    }

    private List<String> list(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static OutputStream unclosed(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    private static InputStream unclosed(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() {}
        };
    }
}
