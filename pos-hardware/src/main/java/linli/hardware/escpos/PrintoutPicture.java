package linli.hardware.escpos;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import linli.hardware.PaperWidth;
import linli.hardware.escpos.PaperRow.Characters;
import linli.hardware.escpos.PaperRow.Glyph;
import linli.hardware.escpos.PaperRow.Picture;

/** Draws rows of paper, a pixel to a dot. */
final class PrintoutPicture {

    /** White paper beside and above what is printed, in dots. */
    static final int MARGIN = 24;

    private static final float FONT_DOTS = 23;
    private static final int BASELINE = 20;
    private static final float BOLD_SMEAR = 0.8f;

    private final PaperWidth paper;
    private final Font font;

    PrintoutPicture(PaperWidth paper, Font font) {
        this.paper = paper;
        this.font = font.deriveFont(FONT_DOTS);
    }

    BufferedImage of(List<PaperRow> rows) {
        int height = rows.stream().mapToInt(PaperRow::height).sum();
        BufferedImage image =
                new BufferedImage(
                        paper.dots() + 2 * MARGIN,
                        height + 2 * MARGIN,
                        BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        try {
            prepare(graphics, image);
            int y = MARGIN;
            for (PaperRow row : rows) {
                draw(row, y, graphics, image);
                y += row.height();
            }
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private static void prepare(Graphics2D graphics, BufferedImage image) {
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setColor(Color.BLACK);
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    private void draw(PaperRow row, int y, Graphics2D graphics, BufferedImage image) {
        switch (row) {
            case Characters(List<Glyph> glyphs, int height) -> {
                int base = glyphs.stream().mapToInt(Glyph::height).max().orElse(0);
                glyphs.forEach(glyph -> draw(glyph, y + base - glyph.height(), graphics));
            }
            case Picture picture -> draw(picture, y, image);
        }
    }

    // Drawn as outlines: the same on every machine that has the same font.
    private void draw(Glyph glyph, int y, Graphics2D graphics) {
        if (Character.isWhitespace(glyph.character())) {
            return;
        }
        TextLayout layout =
                new TextLayout(
                        Character.toString(glyph.character()),
                        font,
                        graphics.getFontRenderContext());
        double high = (double) glyph.height() / TypeModes.CHARACTER_DOTS;
        double cell = (double) glyph.width() / glyph.times();
        double narrow = Math.min(1, cell / Math.max(1, layout.getAdvance()));
        double inset = (cell - layout.getAdvance() * narrow) / 2 * glyph.times();
        AffineTransform place =
                new AffineTransform(
                        narrow * glyph.times(),
                        0,
                        0,
                        high,
                        MARGIN + glyph.x() + inset,
                        y + BASELINE * high);
        var outline = layout.getOutline(place);
        graphics.fill(outline);
        if (glyph.bold()) {
            graphics.translate(BOLD_SMEAR, 0);
            graphics.fill(outline);
            graphics.translate(-BOLD_SMEAR, 0);
        }
    }

    private static void draw(Picture picture, int y, BufferedImage image) {
        picture.dark().stream()
                .forEach(dot -> {
                    int x = MARGIN + picture.x() + dot % picture.width();
                    if (x < image.getWidth()) {
                        image.setRGB(x, y + dot / picture.width(), 0);
                    }
                });
    }
}
