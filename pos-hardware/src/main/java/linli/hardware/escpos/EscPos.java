package linli.hardware.escpos;

/** The bytes of the commands that are sent, by Epson's names. */
final class EscPos {

    static final int LF = 0x0A;
    static final int DLE = 0x10;
    static final int EOT = 0x04;
    static final int ESC = 0x1B;
    static final int FS = 0x1C;
    static final int GS = 0x1D;

    /** {@code ESC @}. */
    static final byte[] INITIALISE = bytes(ESC, '@');

    /** {@code FS &}: what follows is two-byte characters. */
    static final byte[] CHINESE_ON = bytes(FS, '&');

    /** {@code FS .}: and from here on not. */
    static final byte[] CHINESE_OFF = bytes(FS, '.');

    /** {@code GS V 66 0}: feed to the knife, cut all but one point. */
    static final byte[] CUT = bytes(GS, 'V', 66, 0);

    /** {@code ESC p 0 t1 t2}: pin 2, 25 × 2 ms on, 250 × 2 ms off. */
    static final byte[] DRAWER_KICK = bytes(ESC, 'p', 0, 25, 250);

    /** {@code DLE DC4 1 0 t}: pin 2, t × 100 ms, even while nothing is printed. */
    static final byte[] DRAWER_KICK_AT_ONCE = bytes(DLE, 0x14, 1, 0, 1);

    private EscPos() {}

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
