package linli.station.ui.kit;

import java.util.ArrayList;
import java.util.List;
import linli.core.catalog.Labels;
import linli.core.sale.Earning;
import linli.station.words.PointsWords;

/** Answers "why these points". */
public final class EarningWords {

    private final Texts texts;
    private final Figures figures;
    private final PointsWords words;

    /** Answers with those texts, calling things by their labels where there are any. */
    public EarningWords(Texts texts, Labels labels) {
        this.texts = texts;
        this.figures = new Figures(texts);
        this.words = new PointsWords(texts.locale(), labels);
    }

    /** {@code 本单得 96 积分：消费积分 80 · 金卡加赠 20% +16}; empty if there are none. */
    public String why(String key, List<Earning> earnings) {
        if (earnings.isEmpty()) {
            return "";
        }
        List<String> reasons = new ArrayList<>();
        for (Earning earning : earnings) {
            String sign = reasons.isEmpty() ? "" : "+";
            String points = sign + figures.points(earning.points());
            reasons.add(words.title(earning.why()) + " " + points);
        }
        return texts.get(key, sum(earnings), String.join(texts.get("dot"), reasons));
    }

    private String sum(List<Earning> earnings) {
        return figures.points(earnings.stream().mapToLong(Earning::points).sum());
    }
}
