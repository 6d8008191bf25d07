package linli.hardware;

import java.util.function.Consumer;

/** A barcode scanner: whole codes in, by themselves, as long as it is open. */
public interface Scanner extends AutoCloseable {

    /**
     * Starts to scan and returns at once; whether the device is there is told by events. A device
     * that is missing or goes away is looked for until {@link #close()}.
     *
     * <p>The listener is called on the device's thread, one event after the other, and must hand
     * over and return. What it throws goes to the thread's uncaught-exception handler and does not
     * stop the device.
     *
     * @throws IllegalStateException if it is open already
     */
    void open(Consumer<ScannerEvent> listener);

    /** Where the device stands now. */
    DeviceState state();

    /**
     * Stops within about a second, even if the driver hangs; the last event is the change to
     * CLOSED. Does nothing if it is closed. It may be opened again.
     */
    @Override
    void close();
}
