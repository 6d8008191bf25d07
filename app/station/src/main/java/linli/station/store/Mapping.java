package linli.station.store;

import java.io.Closeable;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import linli.station.store.h2.Row;
import linli.station.store.h2.StoreFault;
import linli.station.store.print.PrintRows;
import linli.station.store.sync.FeedRows;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.engine.jdbc.connections.internal.UserSuppliedConnectionProviderImpl;

/**
 * What Hibernate knows of the rows. Building it costs seconds, so it is built in the background
 * while the window shows; it knows no database, so that several stores can share one.
 */
public final class Mapping implements Closeable {

    private static final int BATCH = 50;
    private static final List<Class<? extends Row>> ROWS =
            Stream.of(
                            List.of(JournalPositionRow.class),
                            ActRows.KINDS,
                            PrintRows.KINDS,
                            FeedRows.KINDS,
                            FeedRows.POSITIONS)
                    .<Class<? extends Row>>flatMap(List::stream)
                    .toList();

    private final CompletableFuture<SessionFactory> factory;

    /** Starts building. */
    public Mapping(Executor background) {
        this.factory = CompletableFuture.supplyAsync(Mapping::build, background);
    }

    /** The factory; waits until there is one. */
    SessionFactory factory() {
        try {
            return factory.join();
        } catch (CompletionException e) {
            throw new StoreFault("Hibernate did not start: " + e.getCause());
        }
    }

    @Override
    public void close() {
        factory.thenAccept(SessionFactory::close).join();
    }

    private static SessionFactory build() {
        var registry =
                new StandardServiceRegistryBuilder()
                        .applySetting(
                                AvailableSettings.CONNECTION_PROVIDER,
                                new UserSuppliedConnectionProviderImpl())
                        .applySetting(AvailableSettings.STATEMENT_BATCH_SIZE, BATCH)
                        .applySetting(AvailableSettings.ORDER_INSERTS, true)
                        .applySetting(AvailableSettings.JDBC_TIME_ZONE, "UTC")
                        // Its texts carry the values of keys.
                        .applySetting(AvailableSettings.LOG_JDBC_ERRORS, false)
                        .applySetting(AvailableSettings.ALLOW_METADATA_ON_BOOT, false)
                        .applySetting(AvailableSettings.JAKARTA_HBM2DDL_DB_NAME, "H2")
                        .applySetting(AvailableSettings.JAKARTA_HBM2DDL_DB_VERSION, "2.4.240")
                        .applySetting(
                                "hibernate.query.mutation_strategy.global_temporary.create_tables",
                                false)
                        .build();
        MetadataSources sources = new MetadataSources(registry);
        ROWS.forEach(sources::addAnnotatedClass);
        return sources.buildMetadata().buildSessionFactory();
    }
}
