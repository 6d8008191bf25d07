package linli.hardware.escpos;

import linli.hardware.escpos.PaperRow.Characters;
import linli.hardware.escpos.PaperRow.Glyph;

/** Reads a row of characters back as text by columns. */
final class PrintedLine {

    private PrintedLine() {}

    static String text(Characters row) {
        int times = row.glyphs().stream().mapToInt(Glyph::times).min().orElse(1);
        int column = TypeModes.COLUMN_DOTS * times;
        StringBuilder text = new StringBuilder();
        int end = 0;
        for (Glyph glyph : row.glyphs()) {
            int at = glyph.x() / column;
            text.repeat(' ', Math.max(0, at - end));
            text.appendCodePoint(glyph.character());
            end = Math.max(at, end) + Math.ceilDiv(glyph.width(), column);
        }
        return text.toString().stripTrailing();
    }
}
