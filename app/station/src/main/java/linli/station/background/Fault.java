package linli.station.background;

import java.util.stream.Stream;

/**
 * An error that nobody was waiting for.
 *
 * @param code what a user can read out over the phone; {@link #UNEXPECTED} if the cause has none
 * @param thread where it happened
 */
public record Fault(String code, Throwable cause, String thread) {

    /** The code of what nobody thought of. */
    public static final String UNEXPECTED = "LP-9000";

    /** The code of a machine without memory. */
    public static final String OUT_OF_MEMORY = "LP-9001";

    /** The fault of that cause; the code of the outermost {@link Coded} cause wins. */
    public static Fault of(Throwable cause, String thread) {
        return new Fault(codeOf(cause), cause, thread);
    }

    private static String codeOf(Throwable cause) {
        return Stream.iterate(cause, each -> each != null, Throwable::getCause)
                .limit(20)
                .filter(each -> each instanceof Coded || each instanceof OutOfMemoryError)
                .map(each -> each instanceof Coded coded ? coded.code() : OUT_OF_MEMORY)
                .findFirst()
                .orElse(UNEXPECTED);
    }
}
