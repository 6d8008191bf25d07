package linli.station.store.h2;

import java.sql.SQLException;

/**
 * H2 could not do what was asked. Says the code alone: H2's own messages carry the values of keys,
 * such as phone numbers.
 */
public final class StoreFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** With what is known without naming any value. */
    public StoreFault(String what) {
        super(what);
    }

    /** Of an exception of H2 or Hibernate, without its message. */
    public static StoreFault of(Exception e) {
        StoreFault fault = new StoreFault(e.getClass().getSimpleName() + " " + code(e));
        fault.setStackTrace(e.getStackTrace());
        return fault;
    }

    private static String code(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return "H2 error " + sql.getErrorCode();
            }
        }
        return "without an H2 error";
    }
}
