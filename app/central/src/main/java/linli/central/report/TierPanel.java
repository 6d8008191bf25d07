package linli.central.report;

import java.util.List;
import java.util.stream.LongStream;
import linli.central.report.Canvas.Box;
import linli.central.report.Canvas.Ink;
import linli.central.report.Canvas.Type;
import linli.core.preview.Figures;
import linli.core.preview.TierMoves;

/** One part of the picture: a pair of bars for each tier, now above and proposed below. */
final class TierPanel {

    private static final int HEAD = 58;
    private static final int ROW = 62;
    private static final int NAMES = 124;
    private static final int BAR = 18;
    private static final int LONGEST = 250;
    private static final int BOOKS = 44;
    private static final int MOVES = 210;

    private final Canvas canvas;
    private final Box place;
    private final List<TierRow> tiers;
    private final TierRow total;
    private final Words zh;
    private final Words en;

    /** The last of the rows is the total. */
    TierPanel(Canvas canvas, Box place, List<TierRow> rows, Words zh, Words en) {
        this.canvas = canvas;
        this.place = place;
        this.tiers = rows.subList(0, rows.size() - 1);
        this.total = rows.getLast();
        this.zh = zh;
        this.en = en;
    }

    static int height(int tiers) {
        return HEAD + tiers * ROW;
    }

    void bars(String title, Measure measure) {
        head(
                title,
                "%s %s → %s（%s）"
                        .formatted(
                                zh.of("total"),
                                measure.text(total.before()),
                                measure.text(total.after()),
                                measure.difference(total.before(), total.after())));
        long most =
                tiers.stream()
                        .flatMapToLong(row ->
                                LongStream.of(
                                        measure.figure().applyAsLong(row.before()),
                                        measure.figure().applyAsLong(row.after())))
                        .max()
                        .orElse(0);
        for (int i = 0; i < tiers.size(); i++) {
            TierRow row = tiers.get(i);
            int y = name(i);
            Box now = bar(measure, row.before(), most, y);
            canvas.fill(now, Ink.NOW);
            canvas.outline(now, Ink.NOW_EDGE);
            value(now, measure.text(row.before()), false);
            Box then = bar(measure, row.after(), most, y + BAR + 6);
            canvas.fill(then, Ink.THEN);
            value(
                    then,
                    measure.text(row.after()) + change(measure, row),
                    measure.change(row.before(), row.after()) != 0);
        }
    }

    void moves(String title) {
        TierMoves before = total.before().moves();
        TierMoves after = total.after().moves();
        head(
                title,
                "%s %s → %s".formatted(zh.of("total"), moved(before), moved(after)));
        for (int i = 0; i < tiers.size(); i++) {
            TierRow row = tiers.get(i);
            int y = name(i);
            moves(zh.of("now"), row.before().moves(), y, false);
            moves(
                    zh.of("then"),
                    row.after().moves(),
                    y + BAR + 6,
                    !row.after().moves().equals(row.before().moves()));
        }
    }

    private void head(String title, String sum) {
        canvas.text(place.x(), place.y() + 18, Type.bold(17), zh.of(title));
        canvas.text(place.x(), place.y() + 36, Type.faint(12), en.of(title));
        canvas.text(place.x() + place.width(), place.y() + 18, Type.plain(14).atEnd(), sum);
        canvas.fill(new Box(place.x(), place.y() + 44, place.width(), 1), Ink.LINE);
    }

    /** Writes the name of a tier and returns where its first bar begins. */
    private int name(int i) {
        TierRow row = tiers.get(i);
        int y = place.y() + HEAD + i * ROW;
        canvas.text(place.x(), y + 15, Type.bold(15), row.zh());
        String members = "%,d %s".formatted(row.members(), zh.of("unit.members"));
        canvas.text(place.x(), y + 36, Type.faint(12), (row.en() + "  " + members).strip());
        return y;
    }

    private Box bar(Measure measure, Figures figures, long most, int y) {
        long value = Math.max(0, measure.figure().applyAsLong(figures));
        long width = most == 0 ? 0 : Math.ceilDiv(value * LONGEST, most);
        return new Box(place.x() + NAMES, y, (int) width, BAR);
    }

    private void value(Box bar, String text, boolean isBold) {
        canvas.text(
                bar.x() + bar.width() + 8,
                bar.y() + 14,
                isBold ? Type.bold(13) : Type.plain(13),
                text);
    }

    private static String change(Measure measure, TierRow row) {
        long more = measure.change(row.before(), row.after());
        if (more == 0) {
            return "  ＝";
        }
        return (more > 0 ? "  ▲ " : "  ▼ ") + measure.difference(row.before(), row.after());
    }

    private void moves(String book, TierMoves moves, int y, boolean isBold) {
        int x = place.x() + NAMES;
        canvas.text(x, y + 14, Type.faint(12), book);
        long all = Math.max(1, moves.up() + moves.kept() + moves.down());
        int up = (int) (moves.up() * MOVES / all);
        int down = (int) (moves.down() * MOVES / all);
        int start = x + BOOKS;
        canvas.fill(new Box(start, y, MOVES, BAR), Ink.KEPT);
        canvas.fill(new Box(start, y, wide(up, moves.up()), BAR), Ink.UP);
        int falling = wide(down, moves.down());
        canvas.fill(new Box(start + MOVES - falling, y, falling, BAR), Ink.DOWN);
        canvas.outline(new Box(start, y, MOVES, BAR), Ink.NOW_EDGE);
        canvas.text(
                start + MOVES + 10,
                y + 14,
                isBold ? Type.bold(13) : Type.plain(13),
                moved(moves));
    }

    /** One member among very many is still seen. */
    private static int wide(int width, long members) {
        return members > 0 ? Math.max(3, width) : 0;
    }

    private String moved(TierMoves moves) {
        return "▲%s %,d  ＝%s %,d  ▼%s %,d"
                .formatted(
                        zh.of("up"),
                        moves.up(),
                        zh.of("kept"),
                        moves.kept(),
                        zh.of("down"),
                        moves.down());
    }
}
