package linli.hardware.serial;

import java.time.Instant;
import linli.hardware.StateChange;

/**
 * What a device makes of its line. All calls come on the line's thread, one after the other, except
 * the last change to CLOSED, which comes on the thread that closes. They may write to the line.
 */
public interface LineListener {

    /** The port was opened, for the first time or again. */
    default void connected() {}

    /** Bytes came; the array is the listener's own. */
    void received(byte[] bytes, Instant at);

    /** For about a tenth of a second nothing came, and nothing waits to be read. */
    default void quiet(Instant at) {}

    /** The port is gone, the change of state follows: whatever was half read is worthless. */
    default void lost(Instant at) {}

    /** The device stands differently now. */
    void changed(StateChange change);
}
