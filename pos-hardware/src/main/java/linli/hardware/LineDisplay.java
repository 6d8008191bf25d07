package linli.hardware;

import java.util.function.Consumer;

/** A pole display of two lines with 20 columns for the customer; a Chinese character takes two. */
public interface LineDisplay extends AutoCloseable {

    /** Columns of a line. */
    int COLUMNS = 20;

    /**
     * Starts to look for the device and returns at once; it is looked for until {@link #close()},
     * and shows what it was told last as soon as it is there.
     *
     * @throws IllegalStateException if it is open already
     */
    void open(Consumer<StateChange> listener);

    /** Where the device stands now. */
    DeviceState state();

    /**
     * Shows two lines instead of what was shown; what is longer is cut off. Returns at once and
     * never waits for the device; only the newest text is sent.
     */
    void show(String upper, String lower);

    /** Stops within about a second, even if the driver hangs. Does nothing if it is closed. */
    @Override
    void close();
}
