package linli.hardware.escpos;

import java.awt.Font;
import java.awt.image.BufferedImage;
import java.util.List;
import linli.hardware.PaperWidth;

/** A piece of printed paper: what stands on it, as lines and as a picture. */
public final class Printout {

    private final PaperWidth paper;
    private final List<PaperRow> rows;
    private final boolean overrun;

    Printout(PaperWidth paper, List<PaperRow> rows, boolean overrun) {
        this.paper = paper;
        this.rows = List.copyOf(rows);
        this.overrun = overrun;
    }

    /** How wide the paper is. */
    public PaperWidth paper() {
        return paper;
    }

    /** Whether nothing stands on it and it is not even fed. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /**
     * The lines of text from top to bottom, each character in its column of the line's own width
     * (24 dots where all of it is twice as wide), without blanks at the end. Pictures are left out,
     * empty lines are there.
     */
    public List<String> lines() {
        return rows.stream()
                .filter(PaperRow.Characters.class::isInstance)
                .map(PaperRow.Characters.class::cast)
                .map(PrintedLine::text)
                .toList();
    }

    /** Whether a line did not fit and was broken by the printer itself. */
    public boolean overrun() {
        return overrun;
    }

    /**
     * What a person sees, one pixel to a dot and a white margin around it.
     *
     * @param font draws the characters; one with Chinese, or they are boxes
     */
    public BufferedImage picture(Font font) {
        return new PrintoutPicture(paper, font).of(rows);
    }
}
