package linli.hardware.escpos;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import linli.hardware.PaperWidth;

/**
 * A QR code as a picture over the whole width of the paper, for printers that draw none: white at
 * both sides instead of an alignment, which not all of them heed for pictures.
 */
final class QrRaster {

    private static final int MOST_ROWS_IN_A_BAND = 128;

    private final QrSymbol symbol;
    private final int moduleDots;
    private final int rowBytes;
    private final int left;

    private QrRaster(QrSymbol symbol, PaperWidth paper) {
        this.symbol = symbol;
        this.moduleDots = symbol.moduleDots(paper);
        this.rowBytes = paper.dots() / Byte.SIZE;
        this.left = (paper.dots() - symbol.size() * moduleDots) / 2;
    }

    static QrRaster of(QrSymbol symbol, PaperWidth paper) {
        return new QrRaster(symbol, paper);
    }

    /** {@code GS v 0} commands from top to bottom; small printers have small memories. */
    List<byte[]> bands() {
        int quiet = QrSymbol.QUIET * moduleDots;
        int height = symbol.size() * moduleDots + 2 * quiet;
        List<byte[]> bands = new ArrayList<>();
        for (int from = 0; from < height; from += MOST_ROWS_IN_A_BAND) {
            bands.add(band(from - quiet, Math.min(MOST_ROWS_IN_A_BAND, height - from)));
        }
        return bands;
    }

    private byte[] band(int from, int rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(
                EscPos.bytes(
                        EscPos.GS, 'v', '0', 0, rowBytes & 0xFF, rowBytes >> 8, rows, rows >> 8));
        for (int y = from; y < from + rows; y++) {
            out.writeBytes(row(y));
        }
        return out.toByteArray();
    }

    private byte[] row(int y) {
        byte[] row = new byte[rowBytes];
        for (int x = 0; x < symbol.size() * moduleDots; x++) {
            int moduleRow = Math.floorDiv(y, moduleDots);
            if (isInside(moduleRow) && symbol.isDark(x / moduleDots, moduleRow)) {
                row[(left + x) / Byte.SIZE] |= (byte) (0x80 >> (left + x) % Byte.SIZE);
            }
        }
        return row;
    }

    private boolean isInside(int moduleRow) {
        return moduleRow >= 0 && moduleRow < symbol.size();
    }
}
