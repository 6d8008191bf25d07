package linli.central.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivilegesTest {

    private static DatabaseLogin program;

    @BeforeAll
    static void migrate() {
        program = Migration.migrateAndHandOver(TestPostgres.freshDatabase(), "secret");
    }

    @ParameterizedTest
    @CsvSource({
        "journal_entry, update journal_entry set seq = seq",
        "journal_entry, delete from journal_entry",
        "journal_entry, truncate journal_entry",
        "posting, update posting set amount = amount",
        "posting, delete from posting",
        "posting, truncate posting",
        "posting, alter table posting add column more text"
    })
    void theProgramCannotChangeWhatIsWritten(String table, String statement) throws SQLException {
        try (Connection connection = connect()) {
            assertThat(connection.createStatement().executeQuery("select * from " + table).next())
                    .isFalse();
            assertThatThrownBy(() -> connection.createStatement().execute(statement))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            fault -> assertThat(fault.getSQLState()).isEqualTo("42501"));
        }
    }

    @Test
    void everyKeyCarriesTheColumnByWhichItsTableWouldBeSpread() throws SQLException {
        Map<String, String> columns = new TreeMap<>();
        List<String> strays = new ArrayList<>();
        try (Connection connection = connect()) {
            var tables =
                    connection
                            .createStatement()
                            .executeQuery(
                                    """
                                    select c.relname, obj_description(c.oid) from pg_class c
                                    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                                      and c.relname <> 'flyway_schema_history'
                                    """);
            while (tables.next()) {
                columns.put(tables.getString(1), tables.getString(2));
            }
            var keys =
                    connection
                            .createStatement()
                            .executeQuery(
                                    """
                                    select tablename, indexdef from pg_indexes
                                    where schemaname = 'public' and indexdef like '%UNIQUE%'
                                    """);
            while (keys.next()) {
                String spread = columns.getOrDefault(keys.getString(1), "copied");
                if (!spread.equals("copied")
                        && !keys.getString(2).contains(spread.replace("spread by ", ""))) {
                    strays.add(keys.getString(2));
                }
            }
        }
        assertThat(columns.values()).allMatch(text -> text.matches("copied|spread by [a-z_]+"));
        assertThat(columns).hasSizeGreaterThan(15);
        assertThat(strays).isEmpty();
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(program.url(), program.user(), program.password());
    }
}
