package linli.hardware.printer;

import java.nio.file.Path;
import linli.hardware.serial.PortSpec;

/** The way to a printer. */
public sealed interface PrinterPort {

    /** A serial port. */
    record Serial(PortSpec port) implements PrinterPort {
        @Override
        public String toString() {
            return port.toString();
        }
    }

    /**
     * A network address, as printers with a network plug listen at.
     *
     * @param host a name or an address; one of IPv6 without its brackets
     * @param port 1 to 65535
     */
    record Tcp(String host, int port) implements PrinterPort {

        /** Where printers listen unless told otherwise. */
        public static final int USUAL_PORT = 9100;

        public Tcp {
            if (host.isEmpty() || port < 1 || port > 0xFFFF) {
                throw new IllegalArgumentException("no address: " + host + ":" + port);
            }
        }

        @Override
        public String toString() {
            return "tcp:" + (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
        }
    }

    /** A file to which jobs are appended, or a device file such as {@code /dev/usb/lp0}. */
    record File(Path path) implements PrinterPort {
        @Override
        public String toString() {
            return "file:" + path;
        }
    }
}
