package linli.central.store;

import java.sql.SQLException;

/** The database could not do what it was asked for; says so by its SQL state, without values. */
public final class DatabaseFault extends RuntimeException {

    private final String state;

    DatabaseFault(SQLException cause) {
        super("SQL state " + cause.getSQLState(), cause);
        this.state = cause.getSQLState() == null ? "" : cause.getSQLState();
    }

    /**
     * Whether the same work may succeed if done again: serialisation failure, deadlock, or somebody
     * else just added what this work found missing.
     */
    boolean isTransient() {
        return state.equals("40001") || state.equals("40P01") || state.equals("23505");
    }
}
