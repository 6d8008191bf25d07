package linli.station.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linli.core.checkout.Visit;
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

    /**
     * {@code 本单得 192 积分:基础 80 · 金卡 +16}; empty if there are none.
     *
     * @param visit of the member who earns, for the name of the tier
     */
    public String why(String key, List<Earning> earnings, Optional<Visit> visit) {
        if (earnings.isEmpty()) {
            return "";
        }
        List<String> reasons = new ArrayList<>();
        for (Earning earning : earnings) {
            String sign = reasons.isEmpty() ? "" : "+";
            reasons.add(reason(earning, visit) + " " + sign + figures.points(earning.points()));
        }
        long all = earnings.stream().mapToLong(Earning::points).sum();
        return texts.get(key, figures.points(all), String.join(texts.get("dot"), reasons));
    }

    private String reason(Earning earning, Optional<Visit> visit) {
        if (earning.reason().equals("TIER_BONUS") && visit.isPresent()) {
            String tier = visit.get().account().tier().tier().value();
            return texts.getOr("tier." + tier, tier);
        }
        String own = texts.getOr("earning." + earning.reason(), "");
        return own.isEmpty() ? texts.get("earning.CAMPAIGN") : own;
    }
}
