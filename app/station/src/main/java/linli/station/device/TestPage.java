package linli.station.device;

import java.util.ArrayList;
import java.util.List;
import linli.hardware.PaperWidth;
import linli.hardware.escpos.PrintDocument;
import linli.hardware.escpos.PrintElement;
import linli.hardware.escpos.PrintElement.Align;
import linli.hardware.escpos.PrintElement.Line;
import linli.hardware.escpos.PrintElement.Pair;
import linli.hardware.escpos.PrintElement.Size;

/** A page that shows whether a printer does all a receipt needs. */
public final class TestPage {

    private TestPage() {}

    /**
     * The page for that paper: title, the other words, money, a ruler as wide as the paper, a code.
     *
     * @param words a title, then one paragraph each
     */
    public static PrintDocument of(PaperWidth paper, List<String> words) {
        List<PrintElement> page = new ArrayList<>();
        page.add(new Line(words.getFirst(), Align.CENTRE, Size.DOUBLE, true));
        page.add(new PrintElement.Rule());
        words.stream().skip(1).map(Line::of).forEach(page::add);
        page.add(Pair.of("本地土鸡蛋 10枚装", "￥12.80"));
        page.add(new Pair("合计", "￥12.80", Size.TALL, true));
        page.add(Line.of(ruler(paper)));
        page.add(new PrintElement.Qr("LINLI 邻里 " + paper.columns()));
        page.add(new PrintElement.Feed(2));
        page.add(new PrintElement.Cut());
        return new PrintDocument(page);
    }

    /** {@code ----+----1----+----2}: one character for each column. */
    static String ruler(PaperWidth paper) {
        StringBuilder ruler = new StringBuilder();
        for (int column = 1; column <= paper.columns(); column++) {
            boolean ten = column % 10 == 0;
            ruler.append(ten ? Character.forDigit(column / 10, 10) : column % 5 == 0 ? '+' : '-');
        }
        return ruler.toString();
    }
}
