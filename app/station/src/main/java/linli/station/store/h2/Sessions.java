package linli.station.store.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.Transaction;

/** Hibernate's sessions on one store. */
public final class Sessions {

    private final Connections connections;
    private final Supplier<SessionFactory> factory;
    private final Lock open;

    /**
     * {@code connections} need to be there only when a session is opened, which waits while {@code
     * open} cannot be had and until there is a {@code factory}.
     */
    public Sessions(Connections connections, Supplier<SessionFactory> factory, Lock open) {
        this.connections = connections;
        this.factory = factory;
        this.open = open;
    }

    /**
     * Does all of {@code work} in one transaction, or none of it. Waits until there is a mapping.
     */
    public void inTransaction(Consumer<StatelessSession> work) {
        open.lock();
        try {
            connections.<Boolean>lend(connection -> transact(connection, work));
        } catch (StoreFault e) {
            throw e;
        } catch (RuntimeException | SQLException e) {
            throw StoreFault.of(e);
        } finally {
            open.unlock();
        }
    }

    private boolean transact(Connection connection, Consumer<StatelessSession> work) {
        try (StatelessSession session = factory.get().openStatelessSession(connection)) {
            Transaction transaction = session.beginTransaction();
            try {
                work.accept(session);
                transaction.commit();
                return true;
            } catch (RuntimeException e) {
                rollBack(transaction, e);
                throw e;
            }
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
