package linli.hardware.barcode;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;

/** A QR code of digits at error correction M: what the till prints and shows. */
public final class QrCode {

    /** The most digits that fit: version 40 at level M. */
    public static final int MAX_DIGITS = 5596;

    private static final int QUIET_MODULES = 4;
    private static final int WHITE = 0xFFFFFF;

    private final int version;
    private final ByteMatrix modules;

    private QrCode(int version, ByteMatrix modules) {
        this.version = version;
        this.modules = modules;
    }

    /**
     * The code of 1 to {@link #MAX_DIGITS} digits, in the numeric mode and the smallest version
     * that holds them.
     *
     * @throws IllegalArgumentException if {@code digits} holds anything else, nothing or too much:
     *     codes we print are digits only, since scanners disagree about text
     */
    public static QrCode ofDigits(String digits) {
        if (!Digits.only(digits) || digits.length() > MAX_DIGITS) {
            throw new IllegalArgumentException("no digits for a QR code: " + digits.length());
        }
        try {
            var code = Encoder.encode(digits, ErrorCorrectionLevel.M);
            return new QrCode(code.getVersion().getVersionNumber(), code.getMatrix());
        } catch (WriterException impossible) {
            throw new IllegalStateException("digits that fit were refused", impossible);
        }
    }

    /** The version, 1 to 40. */
    public int version() {
        return version;
    }

    /** How many modules a side has: 17 + 4 × version, without the quiet zone. */
    public int size() {
        return modules.getWidth();
    }

    /** Whether the module is dark; {@code x} to the right, {@code y} down, both below the size. */
    public boolean isDark(int x, int y) {
        return modules.get(x, y) == 1;
    }

    /** The code in black on white with its quiet zone of four modules. */
    public BufferedImage image(int pixelsPerModule) {
        int side = (size() + 2 * QUIET_MODULES) * pixelsPerModule;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int column = x / pixelsPerModule - QUIET_MODULES;
                int row = y / pixelsPerModule - QUIET_MODULES;
                image.setRGB(x, y, isInside(column, row) && isDark(column, row) ? 0 : WHITE);
            }
        }
        return image;
    }

    private boolean isInside(int column, int row) {
        return Math.min(column, row) >= 0 && Math.max(column, row) < size();
    }
}
