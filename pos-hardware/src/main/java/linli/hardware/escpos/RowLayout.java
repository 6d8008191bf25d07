package linli.hardware.escpos;

import java.util.ArrayList;
import java.util.List;
import linli.hardware.PaperWidth;
import linli.hardware.escpos.PrintElement.Align;
import linli.hardware.escpos.PrintElement.Line;
import linli.hardware.escpos.PrintElement.Pair;
import linli.hardware.escpos.PrintElement.Size;

/** Lays paragraphs and pairs out in rows no wider than the paper, by columns. */
final class RowLayout {

    private static final int GAP = 1;
    private static final int WIDEST_CHARACTER = 2;

    private final int columns;

    RowLayout(PaperWidth paper) {
        this.columns = paper.columns();
    }

    /** The rows of a paragraph, one of them empty if it is. */
    List<PrintedRow> rows(Line line) {
        int width = width(line.size());
        return LineBreaking.lines(PrinterText.printable(line.text()), width, width).stream()
                .map(text -> new PrintedRow(text, line.align(), line.size(), line.bold()))
                .toList();
    }

    /**
     * The rows of a pair. The figure stands at the right of the first; where no text fits beside
     * it, below the text; where it is wider than the paper, in narrower characters, and only one
     * that no size makes fit is broken.
     */
    List<PrintedRow> rows(Pair pair) {
        String figure = PrinterText.printable(pair.right()).strip();
        Size size = fitting(figure, pair.size());
        int width = width(size);
        int room = width - PrinterText.columns(figure) - (figure.isEmpty() ? 0 : GAP);
        String text = PrinterText.printable(pair.left());
        List<String> lines = new ArrayList<>();
        if (room >= WIDEST_CHARACTER) {
            lines.addAll(LineBreaking.lines(text, room, width));
            lines.set(0, padded(lines.getFirst(), figure, width));
        } else {
            if (!text.isBlank()) {
                lines.addAll(LineBreaking.lines(text, width, width));
            }
            LineBreaking.lines(figure, width, width).forEach(f -> lines.add(padded("", f, width)));
        }
        return lines.stream()
                .map(line -> new PrintedRow(line, Align.LEFT, size, pair.bold()))
                .toList();
    }

    private Size fitting(String figure, Size size) {
        return size == Size.DOUBLE && PrinterText.columns(figure) > width(size) ? Size.TALL : size;
    }

    private int width(Size size) {
        return size == Size.DOUBLE ? columns / 2 : columns;
    }

    private static String padded(String left, String right, int width) {
        int blanks = width - PrinterText.columns(left) - PrinterText.columns(right);
        return (left + " ".repeat(blanks) + right).stripTrailing();
    }
}
