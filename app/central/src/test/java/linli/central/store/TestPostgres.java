package linli.central.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One real PostgreSQL for all tests of this JVM; each asks for a database of its own. */
public final class TestPostgres {

    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final EmbeddedDatabase SHARED = start();

    private TestPostgres() {}

    /** The owner's login to a new and empty database. */
    public static DatabaseLogin freshDatabase() {
        String name = "central_" + NAMES.incrementAndGet();
        DatabaseLogin postgres = SHARED.owner("postgres");
        try (Connection connection =
                        DriverManager.getConnection(postgres.url(), postgres.user(), "");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
        return SHARED.owner(name);
    }

    private static EmbeddedDatabase start() {
        Path folder = TestFolders.fresh("postgres");
        EmbeddedDatabase started = EmbeddedDatabase.start(folder.resolve("data"), false);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(started, folder)));
        return started;
    }

    private static void end(EmbeddedDatabase started, Path folder) {
        started.close();
        TestFolders.remove(folder);
    }
}
