package linli.central.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import linli.core.preview.Figures;
import linli.core.preview.Preview;

/**
 * A figure that a report shows.
 *
 * @param key of its word
 * @param code of a ledger entry, if it counts only those; else empty
 */
record Measure(String key, String code, Unit unit, ToLongFunction<Figures> figure) {

    /** What is counted. */
    enum Unit {
        POINTS,
        FEN,
        MEMBERS;

        String key() {
            return "unit." + name().toLowerCase(Locale.ROOT);
        }
    }

    static final Measure ISSUED = points("issued", figures -> figures.flow().issuedInAll());
    static final Measure REDEEMED = points("redeemed", figures -> figures.flow().redeemedInAll());
    static final Measure LIABILITY =
            new Measure("liability", "", Unit.FEN, figures -> figures.liability().fen());
    static final Measure UP = moves("up", figures -> figures.moves().up());
    static final Measure KEPT = moves("kept", figures -> figures.moves().kept());
    static final Measure DOWN = moves("down", figures -> figures.moves().down());

    /** The figures of the table, in its order. */
    static List<Measure> usual() {
        return List.of(
                ISSUED,
                points("clawedBack", figures -> figures.flow().clawedBack()),
                REDEEMED,
                points("restored", figures -> figures.flow().restored()),
                points("expired", figures -> figures.flow().expired()),
                points("points", Figures::points),
                points("debt", Figures::debt),
                LIABILITY,
                UP,
                KEPT,
                DOWN);
    }

    /** The figures that the table has no room for. */
    static List<Measure> others() {
        return List.of(
                points("opening", Figures::opening),
                points("brought", figures -> figures.flow().brought()),
                points("debtPaid", figures -> figures.flow().debtPaid()),
                new Measure("saved", "", Unit.FEN, figures -> figures.saved().fen()),
                new Measure("paid", "", Unit.FEN, figures -> figures.paid().fen()));
    }

    /** Points issued and redeemed, each code by itself. */
    static List<Measure> byCode(Preview preview) {
        SortedSet<String> issued = new TreeSet<>();
        SortedSet<String> redeemed = new TreeSet<>();
        for (Figures total : List.of(preview.totalBefore(), preview.totalAfter())) {
            issued.addAll(total.flow().issued().keySet());
            redeemed.addAll(total.flow().redeemed().keySet());
        }
        List<Measure> measures = new ArrayList<>();
        issued.forEach(code ->
                measures.add(
                        new Measure(
                                "issued",
                                code,
                                Unit.POINTS,
                                figures -> figures.flow().issued().getOrDefault(code, 0L))));
        redeemed.forEach(code ->
                measures.add(
                        new Measure(
                                "redeemed",
                                code,
                                Unit.POINTS,
                                figures -> figures.flow().redeemed().getOrDefault(code, 0L))));
        return measures;
    }

    /** What people call it. */
    String word(Words words) {
        return code.isEmpty() ? words.of(key) : words.code(code);
    }

    /** The figure as people read it. */
    String text(Figures figures) {
        return amount(figure.applyAsLong(figures));
    }

    /** The difference of two figures, with its sign. */
    String difference(Figures before, Figures after) {
        long more = change(before, after);
        return more > 0 ? "+" + amount(more) : amount(more);
    }

    long change(Figures before, Figures after) {
        return figure.applyAsLong(after) - figure.applyAsLong(before);
    }

    String amount(long number) {
        String sign = number < 0 ? "−" : "";
        long size = Math.abs(number);
        return unit == Unit.FEN
                ? "%s%,d.%02d".formatted(sign, size / 100, size % 100)
                : "%s%,d".formatted(sign, size);
    }

    private static Measure points(String key, ToLongFunction<Figures> figure) {
        return new Measure(key, "", Unit.POINTS, figure);
    }

    private static Measure moves(String key, ToLongFunction<Figures> figure) {
        return new Measure(key, "", Unit.MEMBERS, figure);
    }
}
