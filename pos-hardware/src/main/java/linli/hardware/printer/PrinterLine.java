package linli.hardware.printer;

import java.time.Duration;
import linli.hardware.DeviceState;
import linli.hardware.PrintResult;

/**
 * The way to a printer, which finds it by itself until it is closed and tells its listener as a
 * serial line does.
 */
interface PrinterLine extends AutoCloseable {

    /** Whether a printer can be heard on this way at all. */
    boolean isTwoWay();

    /** Where the line stands now. */
    DeviceState state();

    /** Whether bytes can be sent now. */
    boolean isConnected();

    /**
     * Sends bytes and returns when the system has taken them all, at the latest after about {@code
     * limit}. Not printed means that none were taken, uncertain that some may have been.
     */
    PrintResult write(byte[] bytes, Duration limit) throws InterruptedException;

    /** Gives the connection up and looks for the printer again. */
    void reconnect();

    @Override
    void close();
}
