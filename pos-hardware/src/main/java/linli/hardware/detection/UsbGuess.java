package linli.hardware.detection;

import java.util.Optional;
import linli.hardware.serial.UsbId;

/** What a device on USB probably is, going by who made it. */
public enum UsbGuess {
    /** From a maker of scanners. */
    SCANNER,
    /** From a maker of receipt printers. */
    PRINTER,
    /** A cable from USB to RS-232: it says nothing about the device behind it. */
    ADAPTER;

    /** What {@code usb} speaks for; empty if nothing. */
    public static Optional<UsbGuess> of(UsbId usb) {
        return switch (usb.vendor()) {
            // WCH, Prolific, FTDI, Silicon Labs.
            case 0x1A86, 0x067B, 0x0403, 0x10C4 -> Optional.of(ADAPTER);
            // Zebra, Honeywell, Datalogic, Newland.
            case 0x05E0, 0x0C2E, 0x05F9, 0x1EAB -> Optional.of(SCANNER);
            // Epson, Star, and the controller many Chinese receipt printers carry.
            case 0x04B8, 0x0519, 0x0416 -> Optional.of(PRINTER);
            default -> Optional.empty();
        };
    }
}
