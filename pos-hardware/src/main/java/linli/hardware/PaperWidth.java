package linli.hardware;

/** The paper of a receipt printer. A Chinese character takes two columns. */
public enum PaperWidth {
    /** 58 mm wide: 32 columns, 384 dots. */
    MM58(32, 384),
    /** 80 mm wide: 48 columns, 576 dots. */
    MM80(48, 576);

    private final int columns;
    private final int dots;

    PaperWidth(int columns, int dots) {
        this.columns = columns;
        this.dots = dots;
    }

    /** Columns of half-width characters in a line of normal size. */
    public int columns() {
        return columns;
    }

    /** Dots in a line. */
    public int dots() {
        return dots;
    }
}
