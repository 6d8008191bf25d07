package linli.station.ui.kit;

import java.util.ArrayList;
import java.util.List;
import linli.core.sale.Earning;

/** Answers "why these points". */
public final class EarningWords {

    private final Texts texts;
    private final Figures figures;

    /** Answers with those texts. */
    public EarningWords(Texts texts) {
        this.texts = texts;
        this.figures = new Figures(texts);
    }

    /** {@code 本单得 192 积分:基础 80 · 金卡 +16}; empty if there are none. */
    public String why(String key, List<Earning> earnings) {
        if (earnings.isEmpty()) {
            return "";
        }
        List<String> reasons = new ArrayList<>();
        for (Earning earning : earnings) {
            String sign = reasons.isEmpty() ? "" : "+";
            reasons.add(reason(earning) + " " + sign + figures.points(earning.points()));
        }
        long all = earnings.stream().mapToLong(Earning::points).sum();
        return texts.get(key, figures.points(all), String.join(texts.get("dot"), reasons));
    }

    private String reason(Earning earning) {
        String own = texts.getOr("earning." + earning.reason(), "");
        return own.isEmpty() ? texts.get("earning.CAMPAIGN") : own;
    }
}
