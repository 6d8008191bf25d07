package linli.hardware.escpos;

import java.util.BitSet;
import java.util.List;

/** What one feed of the paper brought forth; heights in dots. */
sealed interface PaperRow {

    /** How far the paper moved. */
    int height();

    /**
     * A character on the paper.
     *
     * @param x its left edge in dots
     * @param width its width in dots, magnified already
     * @param height its height in dots, magnified already
     */
    record Glyph(int character, int x, int width, int height, int times, boolean bold) {}

    /** Characters; none for an empty line. */
    record Characters(List<Glyph> glyphs, int height) implements PaperRow {}

    /**
     * A picture.
     *
     * @param x its left edge in dots
     * @param width in dots
     * @param dark the dots in rows from the top left
     */
    record Picture(int x, int width, int height, BitSet dark) implements PaperRow {}
}
