package linli.hardware;

import java.time.Duration;
import java.util.function.Consumer;
import linli.hardware.escpos.PrintDocument;

/** A receipt printer, and the cash drawer on its kick connector, as long as it is open. */
public interface PosPrinter extends AutoCloseable {

    /**
     * Starts to look for the device and returns at once; whether it is there is told by events, and
     * it is looked for until {@link #close()}.
     *
     * <p>The listener is called on the device's thread, one event after the other, and must hand
     * over and return. What it throws goes to the thread's uncaught-exception handler and does not
     * stop the device.
     *
     * @throws IllegalStateException if it is open already
     */
    void open(Consumer<PrinterEvent> listener);

    /** Where the device stands now. */
    DeviceState state();

    /** What the printer last said of itself. */
    PrinterStatus status();

    /** How wide its paper is. */
    PaperWidth paper();

    /**
     * Prints a document and waits until the printer has it, never longer than about {@code limit};
     * a port that hangs is abandoned. Not for the thread of a screen.
     */
    PrintResult print(PrintDocument document, Duration limit);

    /**
     * Opens the drawer on the kick connector, waiting as {@link #print} does. Works with the paper
     * out and the cover open.
     */
    PrintResult kickDrawer(Duration limit);

    /** Stops within about a second, even if the driver hangs. Does nothing if it is closed. */
    @Override
    void close();
}
