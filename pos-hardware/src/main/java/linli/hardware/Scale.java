package linli.hardware;

import java.util.Optional;
import java.util.function.Consumer;

/** A counter scale: live readings, by themselves, as long as it is open. */
public interface Scale extends AutoCloseable {

    /**
     * Starts to weigh and returns at once; whether the device is there is told by events. A device
     * that is missing, silent or goes away is looked for until {@link #close()}.
     *
     * <p>The listener is called on the device's thread, one event after the other, and must hand
     * over and return. What it throws goes to the thread's uncaught-exception handler and does not
     * stop the device.
     *
     * @throws IllegalStateException if it is open already
     */
    void open(Consumer<ScaleEvent> listener);

    /** Where the device stands now; a scale that is silent is in ERROR. */
    DeviceState state();

    /** The last reading, if it is younger than a second; silence is no reading, never 0 g. */
    Optional<ScaleReading> reading();

    /** Asks the scale to take what lies on it as tare; the next readings show whether it did. */
    void tare();

    /** Asks the scale to take an empty pan as zero. */
    void zero();

    /** Stops within about a second, even if the driver hangs. Does nothing if it is closed. */
    @Override
    void close();
}
