package linli.hardware.escpos;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import linli.hardware.PaperWidth;
import linli.hardware.escpos.PaperRow.Glyph;
import linli.hardware.escpos.PaperRow.Picture;

/** Sets characters side by side as the modes say and hands each finished row to the paper. */
final class PrintHead {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int MOST_GLYPHS_IN_A_ROW = 200;

    private final PaperWidth paper;
    private final PaperRoll roll;
    private final List<Glyph> line = new ArrayList<>();
    private TypeModes modes;
    private int x;

    PrintHead(PaperWidth paper, PaperRoll roll) {
        this.paper = paper;
        this.roll = roll;
        this.modes = new TypeModes(paper);
    }

    /** {@code ESC @}: modes as at switching on, and what is not printed yet is dropped. */
    void initialise() {
        modes = new TypeModes(paper);
        line.clear();
        x = 0;
    }

    TypeModes modes() {
        return modes;
    }

    void single(int value) {
        if (value >= ' ' && value != 0x7F) {
            place(CodePage.character(modes.page, value), 1);
        }
    }

    void chinese(byte lead, byte trail) {
        int character = new String(new byte[] {lead, trail}, GB18030).codePointAt(0);
        place(character, 2);
    }

    /** The text goes on at {@code dots} from the left of the area. */
    void moveTo(int dots) {
        x = Math.clamp(dots, 0, paper.dots());
    }

    /** The text goes on {@code dots} to the right, or to the left if negative. */
    void moveBy(int dots) {
        moveTo(x + dots);
    }

    /** Prints the line and feeds; an empty one only feeds. */
    void endLine() {
        int height = modes.lineSpacing;
        for (Glyph glyph : line) {
            height = Math.max(height, glyph.height());
        }
        int shift = modes.left + spare(x);
        List<Glyph> placed = line.stream().map(glyph -> shifted(glyph, shift)).toList();
        line.clear();
        x = 0;
        roll.add(new PaperRow.Characters(placed, height));
    }

    /** Prints what waits, as before a picture or a cut. */
    void flush() {
        if (!line.isEmpty()) {
            endLine();
        }
    }

    /** Prints a picture where the alignment says; one that is wider than the paper is not. */
    void picture(DotPicture picture) {
        flush();
        if (picture.width() <= paper.dots() && picture.height() > 0) {
            int left = modes.left + spare(picture.width());
            roll.add(new Picture(left, picture.width(), picture.height(), picture.dark()));
        }
    }

    private void place(int character, int columns) {
        int width = columns * TypeModes.COLUMN_DOTS * modes.timesWide;
        int height = TypeModes.CHARACTER_DOTS * modes.timesHigh;
        if ((x + width > area() && x > 0) || line.size() == MOST_GLYPHS_IN_A_ROW) {
            roll.overrun();
            endLine();
        }
        line.add(new Glyph(character, x, width, height, modes.timesWide, modes.bold));
        x += width;
    }

    private int area() {
        return Math.min(modes.width, paper.dots() - modes.left);
    }

    private int spare(int width) {
        return Math.max(0, (area() - width) * modes.align / 2);
    }

    private static Glyph shifted(Glyph glyph, int dots) {
        return new Glyph(
                glyph.character(),
                glyph.x() + dots,
                glyph.width(),
                glyph.height(),
                glyph.times(),
                glyph.bold());
    }
}
