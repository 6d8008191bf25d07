package linli.hardware.serial;

/** How a serial line packs a byte: data bits, parity and stop bits. */
public enum CharacterFormat {
    /** 8 data bits, no parity, 1 stop bit: nearly every device. */
    EIGHT_N_ONE("8N1"),
    /** 7 data bits, even parity, 1 stop bit; a byte with wrong parity is dropped by the driver. */
    SEVEN_E_ONE("7E1");

    private final String shorthand;

    CharacterFormat(String shorthand) {
        this.shorthand = shorthand;
    }

    /** As manuals write it: {@code 8N1}. */
    public String shorthand() {
        return shorthand;
    }
}
