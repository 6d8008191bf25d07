package linli.hardware.escpos;

import java.util.BitSet;
import linli.hardware.escpos.PrinterCommand.Control;

/** Dots in rows from the top left, dark ones set. */
record DotPicture(int width, int height, BitSet dark) {

    private static final int TALLEST = 4096;
    private static final int WIDEST = 1024;

    /** No dot. */
    static final DotPicture NONE = new DotPicture(0, 0, new BitSet());

    /**
     * The picture whose rows of whole bytes begin at a parameter; what is missing is white, and
     * rows past the 4,096th are dropped. {@link #NONE} if it is wider than any paper.
     */
    static DotPicture of(Control command, int first, int width, int height) {
        if (width > WIDEST) {
            return NONE;
        }
        int rowBytes = (width + Byte.SIZE - 1) / Byte.SIZE;
        int rows = Math.min(height, TALLEST);
        BitSet dark = new BitSet();
        for (int i = 0; i < rows * rowBytes; i++) {
            int value = command.parameter(first + i);
            if (value != 0) {
                setEight(dark, i / rowBytes * width, i % rowBytes * Byte.SIZE, width, value);
            }
        }
        return new DotPicture(width, rows, dark);
    }

    /** The code with {@code dots} to a module's side. */
    static DotPicture of(QrSymbol symbol, int dots) {
        int side = symbol.size() * dots;
        BitSet dark = new BitSet(side * side);
        for (int y = 0; y < side; y++) {
            for (int column = 0; column < symbol.size(); column++) {
                if (symbol.isDark(column, y / dots)) {
                    int from = y * side + column * dots;
                    dark.set(from, from + dots);
                }
            }
        }
        return new DotPicture(side, side, dark);
    }

    private static void setEight(BitSet dark, int row, int from, int width, int value) {
        for (int bit = 0; bit < Byte.SIZE && from + bit < width; bit++) {
            if ((value & 0x80 >> bit) != 0) {
                dark.set(row + from + bit);
            }
        }
    }
}
