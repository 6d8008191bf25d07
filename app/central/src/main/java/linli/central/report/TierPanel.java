package linli.central.report;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
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
    private static final int MOVES = 110;
    private static final int GAP = 6;

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
            Box then = bar(measure, row.after(), most, y + BAR + GAP);
            canvas.fill(then, Ink.THEN);
            value(
                    then,
                    measure.text(row.after()) + change(measure, row),
                    measure.change(row.before(), row.after()) != 0);
        }
    }

    /** Who falls, to the left of the middle, and who rises, to the right of it. */
    void moves(String title) {
        head(
                title,
                "%s %s → %s"
                        .formatted(
                                zh.of("total"),
                                moved(total.before().moves()),
                                moved(total.after().moves())));
        long most =
                tiers.stream()
                        .flatMap(row -> Stream.of(row.before().moves(), row.after().moves()))
                        .mapToLong(moves -> Math.max(moves.up(), moves.down()))
                        .max()
                        .orElse(0);
        for (int i = 0; i < tiers.size(); i++) {
            TierRow row = tiers.get(i);
            TierMoves before = row.before().moves();
            TierMoves after = row.after().moves();
            int y = name(i);
            moves(new Line("now", before, y, false), most);
            moves(new Line("then", after, y + BAR + GAP, !after.equals(before)), most);
        }
    }

    private record Line(String book, TierMoves moves, int y, boolean isChanged) {}

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

    private void moves(Line line, long most) {
        int x = place.x() + NAMES;
        int middle = x + BOOKS + MOVES;
        canvas.text(x, line.y() + 14, Type.faint(12), zh.of(line.book()));
        int falling = length(line.moves().down(), most);
        canvas.fill(new Box(middle - falling, line.y(), falling, BAR), Ink.DOWN);
        int rising = length(line.moves().up(), most);
        canvas.fill(new Box(middle, line.y(), rising, BAR), Ink.UP);
        canvas.fill(new Box(middle, line.y() - 2, 1, BAR + 4), Ink.NOW_EDGE);
        canvas.text(
                middle + MOVES + 16,
                line.y() + 14,
                line.isChanged() ? Type.bold(13) : Type.plain(13),
                moved(line.moves()) + "　" + zh.of("kept") + " %,d".formatted(line.moves().kept()));
    }

    /** One member beside very many is still seen. */
    private static int length(long members, long most) {
        return members == 0 ? 0 : Math.max(2, (int) (members * MOVES / most));
    }

    private static String moved(TierMoves moves) {
        return "▲ %,d　▼ %,d".formatted(moves.up(), moves.down());
    }
}
