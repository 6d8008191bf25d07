package linli.central.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import linli.central.report.Canvas.Box;
import linli.central.report.Canvas.Ink;
import linli.central.report.Canvas.Type;
import linli.contract.v1.headquarters.PreviewAnswer;
import linli.core.preview.Preview;

/**
 * A preview as a picture: for each tier what is issued, redeemed and owed, and who rises and falls,
 * now and by the proposed rules.
 */
public final class PreviewPicture {

    private static final int WIDTH = 1280;
    private static final int MARGIN = 40;
    private static final int TOP = 132;
    private static final int PANEL = 580;
    private static final int SECOND = 660;
    private static final int BETWEEN = 36;

    private final Preview preview;
    private final Words zh;
    private final Words en;
    private final List<TierRow> rows;

    /** The picture of that answer. */
    public PreviewPicture(PreviewAnswer answer) {
        preview = answer.preview();
        zh = Words.chinese(answer.labels());
        en = Words.english(answer.labels());
        rows = TierRow.of(preview, zh, en);
    }

    /** As SVG. */
    public String svg() {
        SvgCanvas canvas = new SvgCanvas();
        draw(canvas);
        return canvas.svg(WIDTH, height(), zh.of("title") + " " + en.of("title"));
    }

    /** As PNG; {@code fonts} is the folder of the font that is shipped. */
    public byte[] png(Optional<Path> fonts) {
        try (PngCanvas canvas = new PngCanvas(WIDTH, height(), fonts)) {
            draw(canvas);
            return canvas.png();
        }
    }

    private int panelHeight() {
        return TierPanel.height(rows.size() - 1);
    }

    private int height() {
        return TOP + 2 * panelHeight() + BETWEEN + MARGIN;
    }

    private void draw(Canvas canvas) {
        canvas.fill(new Box(0, 0, WIDTH, height()), Ink.PAPER);
        canvas.text(MARGIN, 52, Type.bold(28), zh.of("title"));
        canvas.text(MARGIN + 130, 52, Type.faint(18), en.of("title"));
        canvas.text(MARGIN, 82, Type.plain(15), subtitle(zh));
        canvas.text(MARGIN, 102, Type.faint(12), subtitle(en));
        legend(canvas);
        int second = TOP + panelHeight() + BETWEEN;
        panel(canvas, MARGIN, TOP).bars("panel.issued", Measure.ISSUED);
        panel(canvas, SECOND, TOP).bars("panel.redeemed", Measure.REDEEMED);
        panel(canvas, MARGIN, second).moves("panel.moves");
        panel(canvas, SECOND, second).bars("panel.liability", Measure.LIABILITY);
    }

    private TierPanel panel(Canvas canvas, int x, int y) {
        return new TierPanel(canvas, new Box(x, y, PANEL, panelHeight()), rows, zh, en);
    }

    private String subtitle(Words words) {
        return words.of(
                "subtitle",
                preview.window().first(),
                preview.window().last(),
                preview.inForce(),
                preview.proposed());
    }

    private void legend(Canvas canvas) {
        int end = WIDTH - MARGIN;
        Box now = new Box(end - 270, 38, 26, 16);
        canvas.fill(now, Ink.NOW);
        canvas.outline(now, Ink.NOW_EDGE);
        canvas.text(end - 236, 52, Type.plain(14), both("now"));
        canvas.fill(new Box(end - 142, 38, 26, 16), Ink.THEN);
        canvas.text(end - 108, 52, Type.plain(14), both("then"));
    }

    private String both(String key) {
        return zh.of(key) + " " + en.of(key);
    }
}
