package linli.station.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.hibernate.StatelessSession;
import org.hibernate.Transaction;

/** Hibernate's sessions on one store. */
final class Sessions {

    private final DataSource source;
    private final Mapping mapping;
    private final Lock open;

    /**
     * {@code source} needs to give connections only when a session is opened, which waits while
     * {@code open} cannot be had.
     */
    Sessions(DataSource source, Mapping mapping, Lock open) {
        this.source = source;
        this.mapping = mapping;
        this.open = open;
    }

    /**
     * Does all of {@code work} in one transaction, or none of it. Waits until there is a mapping.
     */
    void inTransaction(Consumer<StatelessSession> work) {
        open.lock();
        try (Connection connection = source.getConnection();
                StatelessSession session = mapping.factory().openStatelessSession(connection)) {
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
