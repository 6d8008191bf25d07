package linli.station.store;

import java.io.Closeable;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.AvailableSettings;

/** Hibernate's sessions, whose factory is built in the background while the window shows. */
final class Sessions implements Closeable {

    private static final int BATCH = 50;
    private static final List<Class<? extends Row>> ROWS =
            List.of(
                    ActRow.class,
                    TicketRow.class,
                    TicketLineRow.class,
                    TenderRow.class,
                    LedgerEntryRow.class,
                    AccountChangeRow.class,
                    HandoverLineRow.class,
                    RegisteredMemberRow.class,
                    ShiftRow.class,
                    ClosedDayRow.class,
                    CodeSerialRow.class,
                    PrintJobRow.class,
                    JournalPositionRow.class,
                    ProductRow.class,
                    MemberRow.class,
                    AccountRow.class,
                    PickupOrderRow.class,
                    RuleBookRow.class,
                    FeedPositionRow.class,
                    UploadPositionRow.class);

    private final CompletableFuture<SessionFactory> factory;

    /** Starts building; {@code source} needs to give connections only when a session is opened. */
    Sessions(DataSource source, Executor background) {
        this.factory = CompletableFuture.supplyAsync(() -> build(source), background);
    }

    /**
     * Does all of {@code work} in one transaction, or none of it. Waits until there is a factory.
     */
    void inTransaction(Consumer<StatelessSession> work) {
        try {
            factory.join().inStatelessTransaction(work);
        } catch (CompletionException e) {
            throw new StoreFault("Hibernate did not start: " + e.getCause());
        } catch (RuntimeException e) {
            throw StoreFault.of(e);
        }
    }

    @Override
    public void close() {
        factory.thenAccept(SessionFactory::close).join();
    }

    private static SessionFactory build(DataSource source) {
        var registry =
                new StandardServiceRegistryBuilder()
                        .applySetting(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, source)
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
