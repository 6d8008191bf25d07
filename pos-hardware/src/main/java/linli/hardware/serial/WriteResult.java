package linli.hardware.serial;

/**
 * What became of bytes given to a line.
 *
 * @param taken how many the system took, in order from the first; taken is not printed, and of the
 *     chunk after these (at most {@link SerialLine#CHUNK} bytes) nobody knows unless {@code
 *     outcome} is {@link Outcome#DONE} or {@link Outcome#NOT_CONNECTED}
 * @param outcome how it ended
 */
public record WriteResult(int taken, Outcome outcome) {

    /** How a write ended. */
    public enum Outcome {
        /** All were taken. */
        DONE,
        /** The device is not there now; none were taken. */
        NOT_CONNECTED,
        /** The device takes nothing: not all were taken within the limit. */
        TIMED_OUT,
        /** The device went away while writing. */
        FAILED
    }

    /** Whether all bytes were taken. */
    public boolean isDone() {
        return outcome == Outcome.DONE;
    }
}
