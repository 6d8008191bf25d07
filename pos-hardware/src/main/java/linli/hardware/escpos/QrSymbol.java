package linli.hardware.escpos;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import linli.hardware.PaperWidth;

/** A QR code on its way to the paper: its bytes, and what it looks like. */
final class QrSymbol {

    /** White modules that readers need on each side. */
    static final int QUIET = 4;

    private static final int MOST_BYTES_DRAWN_BY_PRINTERS = 256;
    private static final int LARGEST_MODULE = 6;
    private static final int SMALLEST_MODULE_DRAWN_BY_PRINTERS = 3;

    private final byte[] content;
    private final ByteMatrix modules;

    private QrSymbol(byte[] content, ByteMatrix modules) {
        this.content = content;
        this.modules = modules;
    }

    /** The code of a text in UTF-8 at level M; empty if it is empty or longer than any code. */
    static Optional<QrSymbol> of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8), ErrorCorrectionLevel.M);
    }

    /** The code of these very bytes. */
    static Optional<QrSymbol> of(byte[] content, ErrorCorrectionLevel level) {
        if (content.length == 0) {
            return Optional.empty();
        }
        try {
            // Latin-1 carries each byte as it is, and the code then names no encoding of its own:
            // some scanners print that name as text.
            String bytes = new String(content, StandardCharsets.ISO_8859_1);
            Map<EncodeHintType, Object> hints =
                    Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.ISO_8859_1.name());
            return Optional.of(
                    new QrSymbol(content, Encoder.encode(bytes, level, hints).getMatrix()));
        } catch (WriterException tooLong) {
            return Optional.empty();
        }
    }

    /** Modules to a side, without the quiet zone. */
    int size() {
        return modules.getWidth();
    }

    boolean isDark(int x, int y) {
        return modules.get(x, y) == 1;
    }

    /** The dots to a module's side at which the code and its quiet zone fit, at most 6. */
    int moduleDots(PaperWidth paper) {
        return Math.clamp(paper.dots() / (size() + 2 * QUIET), 1, LARGEST_MODULE);
    }

    /**
     * Whether printers can be left to draw it: short, not of the finest modules, and without
     * control characters, since printers obey DLE wherever in a command they meet it.
     */
    boolean isDrawnByPrinters(PaperWidth paper) {
        return content.length <= MOST_BYTES_DRAWN_BY_PRINTERS
                && moduleDots(paper) >= SMALLEST_MODULE_DRAWN_BY_PRINTERS
                && !holdsControl();
    }

    private boolean holdsControl() {
        for (byte value : content) {
            if (value >= 0 && value < ' ') {
                return true;
            }
        }
        return false;
    }

    /** {@code GS ( k}: model 2, module size, level M, the bytes, print. */
    byte[] commands(PaperWidth paper) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        command(out, 65, 50, 0);
        command(out, 67, moduleDots(paper));
        command(out, 69, 49);
        int length = content.length + 3;
        out.writeBytes(EscPos.bytes(EscPos.GS, '(', 'k', length & 0xFF, length >> 8, 49, 80, 48));
        out.writeBytes(content);
        command(out, 81, 48);
        return out.toByteArray();
    }

    // The functions 165, 167, 169, 180 and 181 of the manual are 49 followed by 65, 67, 69, 80, 81.
    private static void command(ByteArrayOutputStream out, int function, int... parameters) {
        out.writeBytes(EscPos.bytes(EscPos.GS, '(', 'k', parameters.length + 2, 0, 49, function));
        out.writeBytes(EscPos.bytes(parameters));
    }
}
