package linli.central.page;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** Digits as a QR code of level M, drawn as SVG. */
final class QrPicture {

    private static final int QUIET = 4;

    private QrPicture() {}

    static String svg(String digits, String label) {
        ByteMatrix modules = modules(digits);
        int side = modules.getWidth() + 2 * QUIET;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    path.append("M%d %dh1v1h-1z".formatted(x + QUIET, y + QUIET));
                }
            }
        }
        return """
        <svg role="img" aria-label="%s" viewBox="0 0 %d %d" shape-rendering="crispEdges">\
        <path fill="#fff" d="M0 0h%dv%dH0z"/><path d="%s"/></svg>\
        """
                .formatted(label, side, side, side, side, path);
    }

    private static ByteMatrix modules(String digits) {
        try {
            return Encoder.encode(digits, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException fault) {
            throw new IllegalStateException("A member code fits into a QR code", fault);
        }
    }
}
