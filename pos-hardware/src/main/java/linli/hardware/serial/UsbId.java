package linli.hardware.serial;

import java.util.Locale;

/**
 * What a USB device calls itself.
 *
 * @param vendor 0 to 0xFFFF
 * @param product 0 to 0xFFFF
 */
public record UsbId(int vendor, int product) {

    /** As it is written everywhere: {@code 1A86:7523}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04X:%04X", vendor, product);
    }
}
