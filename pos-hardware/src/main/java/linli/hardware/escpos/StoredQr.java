package linli.hardware.escpos;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Optional;
import linli.hardware.escpos.PrinterCommand.Control;

/** The QR code a printer was told by {@code GS ( k}, until it is told to print it. */
final class StoredQr {

    private static final int QR = 49;
    private static final int HEADER = 6;

    private int moduleDots = 3;
    private ErrorCorrectionLevel level = ErrorCorrectionLevel.L;
    private byte[] content = {};

    /** Does one function; a picture if it is the one that prints. */
    Optional<DotPicture> accept(Control command) {
        if (command.parameter(3) != QR) {
            return Optional.empty();
        }
        switch (command.parameter(4)) {
            case 67 -> moduleDots = Math.clamp(command.parameter(5), 1, 16);
            case 69 -> level = level(command.parameter(5));
            case 80 -> content = command.parametersFrom(HEADER);
            case 81 -> {
                return QrSymbol.of(content, level).map(code -> DotPicture.of(code, moduleDots));
            }
            default -> {}
        }
        return Optional.empty();
    }

    private static ErrorCorrectionLevel level(int n) {
        return switch (n) {
            case 49 -> ErrorCorrectionLevel.M;
            case 50 -> ErrorCorrectionLevel.Q;
            case 51 -> ErrorCorrectionLevel.H;
            default -> ErrorCorrectionLevel.L;
        };
    }
}
