package linli.station.store.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.Transaction;

/** Hibernate's sessions on one store. */
public final class Sessions {

    private final DataSource source;
    private final Supplier<SessionFactory> factory;
    private final Lock open;

    /**
     * {@code source} needs to give connections only when a session is opened, which waits while
     * {@code open} cannot be had and until there is a {@code factory}.
     */
    public Sessions(DataSource source, Supplier<SessionFactory> factory, Lock open) {
        this.source = source;
        this.factory = factory;
        this.open = open;
    }

    /**
     * Does all of {@code work} in one transaction, or none of it. Waits until there is a mapping.
     */
    public void inTransaction(Consumer<StatelessSession> work) {
        open.lock();
        try (Connection connection = source.getConnection();
                StatelessSession session = factory.get().openStatelessSession(connection)) {
            Transaction transaction = session.beginTransaction();
            try {
                work.accept(session);
                transaction.commit();
            } catch (RuntimeException e) {
                rollBack(transaction, e);
                throw e;
            }
        } catch (StoreFault e) {
            throw e;
        } catch (RuntimeException | SQLException e) {
            throw StoreFault.of(e);
        } finally {
            open.unlock();
        }
    }

    private static void rollBack(Transaction transaction, RuntimeException cause) {
        try {
            transaction.rollback();
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }
}
