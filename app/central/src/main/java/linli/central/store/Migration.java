package linli.central.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Brings the tables up to date with the owner's login, which the running program then no longer
 * needs: it works with an account of its own, which can add to the journal and the ledger but not
 * change them.
 */
public final class Migration {

    private static final String APP = "linli_app";
    private static final String APP_ACCOUNT =
            """
            do $$ begin
                if not exists (select from pg_roles where rolname = '%1$s') then
                    create role %1$s login;
                end if;
                alter role %1$s with login nosuperuser nocreatedb nocreaterole password '%2$s';
            end $$
            """;

    private Migration() {}

    /**
     * Migrates and makes the program's account.
     *
     * @param password letters and digits, the same at every start
     * @return the login of that account
     */
    public static DatabaseLogin migrateAndHandOver(DatabaseLogin owner, String password) {
        makeAccount(owner, password);
        migrate(owner);
        return owner.as(APP, password);
    }

    /** Makes the program's account and the tables as a migration of that version left them. */
    public static void migrateTo(DatabaseLogin owner, String password, String version) {
        makeAccount(owner, password);
        flyway(owner).target(version).load().migrate();
    }

    /** Migrates only; the program's account {@code linli_app} is somebody else's care. */
    public static void migrate(DatabaseLogin owner) {
        flyway(owner).load().migrate();
    }

    private static FluentConfiguration flyway(DatabaseLogin owner) {
        return Flyway.configure()
                .dataSource(owner.url(), nullIfEmpty(owner.user()), nullIfEmpty(owner.password()))
                .locations("classpath:linli/central/migration");
    }

    private static void makeAccount(DatabaseLogin owner, String password) {
        try (Connection connection = connect(owner);
                Statement statement = connection.createStatement()) {
            statement.execute(APP_ACCOUNT.formatted(APP, password));
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }

    private static Connection connect(DatabaseLogin owner) throws SQLException {
        return owner.user().isEmpty()
                ? DriverManager.getConnection(owner.url())
                : DriverManager.getConnection(owner.url(), owner.user(), owner.password());
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
