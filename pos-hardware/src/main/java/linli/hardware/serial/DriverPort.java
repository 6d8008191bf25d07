package linli.hardware.serial;

import linli.hardware.DeviceFault;

/** One opened port as its driver gives it; any call but {@link #close} may hang. */
interface DriverPort {

    /** What became of opening a port. */
    sealed interface Opening {
        record Opened(DriverPort port) implements Opening {}

        record Failed(DeviceFault fault) implements Opening {}
    }

    /** Opens the port that a spec names at this moment, with a limit of its own. */
    interface Driver {
        Opening open(PortSpec spec, DriverThreads threads) throws InterruptedException;
    }

    /** The bytes read into {@code buffer}, 0 after a tenth of a second without any, -1 if gone. */
    int read(byte[] buffer);

    /**
     * How many of {@code bytes} the system took, fewer or -1 if the device is gone. A device that
     * takes nothing keeps the call waiting without a limit.
     */
    int write(byte[] bytes);

    /** Whether bytes wait to be read. */
    boolean hasBytes();

    /** Whether the path now leads to another device than the one that was opened. */
    boolean moved();

    /** Closes the port, or abandons it if the driver does not let go within half a second. */
    void close(DriverThreads threads) throws InterruptedException;
}
