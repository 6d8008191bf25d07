package linli.station.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import linli.core.catalog.Label;
import linli.core.catalog.Labels;
import linli.core.money.Money;
import linli.core.money.Proportion;
import linli.core.points.ValueWhy;
import linli.core.points.Why;

/**
 * Says why points change, the same on the screen, on the receipt and in the statement: a title for
 * where there is little room, and a sentence with the figures that come to the points.
 */
public final class PointsWords {

    private static final String BUNDLE = "linli.station.words.points";

    private final Locale locale;
    private final ResourceBundle texts;
    private final Labels labels;

    /** The words of that language: Chinese unless it is English. */
    public PointsWords(Locale locale) {
        this(locale, Labels.NONE);
    }

    /** The same, calling things by their labels where there are any. */
    public PointsWords(Locale locale, Labels labels) {
        this.labels = labels;
        this.locale = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.CHINA;
        this.texts =
                ResourceBundle.getBundle(
                        BUNDLE,
                        this.locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** A few words: {@code 金卡加赠 20%}. */
    public String title(Why why) {
        return switch (why) {
            case Why.BasePoints base -> get("title.BASE");
            case Why.TierBonus(long base, String tier, long bp) ->
                    get("title.TIER_BONUS", tier(tier), percent(bp));
            case Why.PlusBonus(long base, long bp) -> get("title.PLUS_BONUS", percent(bp));
            case Why.CampaignBonus(String campaign, long onLines, long bp) ->
                    get("title.CAMPAIGN", label(Label.Kind.CAMPAIGN, campaign));
            case Why.Capped(Why.Award award, long cap, long room) -> get("title.CAP", title(award));
            case Why.Activity(String kind, long given) -> getOr("activity." + kind, kind);
            case Why.Burn burn -> get("title.BURN");
            case Why.BurnRestored restored -> get("title.BURN_RESTORED");
            case Why.Clawback clawback -> get("title.CLAWBACK");
            case Why.DebtPaid paid -> get("title.DEBT_PAID");
            case Why.Expired expired -> get("title.EXPIRE");
            case Why.Redeemed redeemed ->
                    get("title.REDEEM", label(Label.Kind.REWARD, redeemed.reward()));
            case Why.RedemptionCancelled cancelled ->
                    get("title.REDEEM_CANCELLED", label(Label.Kind.REWARD, cancelled.reward()));
            case Why.Drawn drawn -> get("title.DRAW");
            case Why.PrizeWon won -> get("title.PRIZE");
            case ValueWhy ofMoney -> new ValueWords(locale).title(ofMoney);
            case Why.Opening opening -> get("title.OPENING");
        };
    }

    private String label(Label.Kind kind, String id) {
        boolean english = locale.equals(Locale.ENGLISH);
        return labels.of(kind, id)
                .map(label -> english && !label.en().isBlank() ? label.en() : label.zh())
                .orElse(id);
    }

    /** The figures: {@code 86 分 × 20% = 17 分}. */
    public String sentence(Why why) {
        String points = points(Math.abs(why.points()));
        return switch (why) {
            case Why.BasePoints(Money eligible, long per) ->
                    get("why.BASE", yuan(eligible), yuan(Money.ofFen(per)));
            case Why.TierBonus(long base, String tier, long bp) ->
                    get("why.BONUS", points(base), percent(bp), points);
            case Why.PlusBonus(long base, long bp) ->
                    get("why.BONUS", points(base), percent(bp), points);
            case Why.CampaignBonus(String campaign, long onLines, long bp) ->
                    get("why.CAMPAIGN", points(onLines), times(bp), points);
            case Why.Capped(Why.Award award, long cap, long room) ->
                    get("why.CAP", sentence(award), points(cap), points(award.points() - room));
            case Why.Activity(String kind, long given) -> get("why.ACTIVITY", points);
            case Why.Burn burn ->
                    get("why.BURN", points, yuan(burn.value()), points(burn.pointsPerYuan()));
            case Why.BurnRestored restored -> restored(restored, points);
            case Why.Clawback clawback -> clawback(clawback, points);
            case Why.DebtPaid(Money cash, long missing, long per) ->
                    get("why.DEBT_PAID", points(missing), points(per), points);
            case Why.Expired(var day, long ended) -> get("why.EXPIRE", points, day.toString());
            case Why.Redeemed redeemed -> redeemed(redeemed, points);
            case Why.RedemptionCancelled cancelled -> get("why.REDEEM_CANCELLED", points);
            case Why.Drawn drawn -> get("why.DRAW", points);
            case Why.PrizeWon(String prize, long won) ->
                    get("why.PRIZE", label(Label.Kind.PRIZE, prize), points);
            case ValueWhy ofMoney -> new ValueWords(locale).sentence(ofMoney);
            case Why.Opening opening -> get("why.OPENING", points);
        };
    }

    /** By which version of the rules. */
    public String ruleBook(int version) {
        return get("ruleBook", Integer.toString(version));
    }

    /** {@code +72}, {@code -500}. */
    public String signed(long points) {
        return points > 0 ? "+" + points(points) : points(points);
    }

    private String restored(Why.BurnRestored why, String points) {
        String share = yuan(why.share());
        String per = points(why.pointsPerYuan());
        return why.before() == 0
                ? get("why.BURN_RESTORED", share, per, points)
                : get("why.BURN_RESTORED.again", share, per, points(why.before()), points);
    }

    private String clawback(Why.Clawback why, String points) {
        List<String> parts = new ArrayList<>(2);
        if (why.kept() > why.recomputed()) {
            parts.add(
                    get(
                            "why.CLAWBACK",
                            points(why.kept()),
                            points(why.recomputed()),
                            points(why.kept() - why.recomputed())));
        }
        if (why.activities() > 0) {
            parts.add(get("why.CLAWBACK.activities", points(why.activities())));
        }
        return String.join(get("and"), parts);
    }

    private String redeemed(Why.Redeemed why, String points) {
        return why.discountBp() == 0
                ? get("why.REDEEM", points)
                : get(
                        "why.REDEEM.discount",
                        points(why.listed()),
                        tier(why.tier()),
                        percent(why.discountBp()),
                        points);
    }

    private String tier(String id) {
        return getOr("tier." + id, id);
    }

    private String get(String key, Object... values) {
        return Counted.format(texts.getString(key), locale, values);
    }

    private String getOr(String key, String otherwise) {
        return texts.containsKey(key) ? get(key) : otherwise;
    }

    private static String points(long points) {
        return String.format(Locale.ROOT, "%,d", points);
    }

    /** {@code 86.40}, {@code 1}: nobody says 1.00 yuan. */
    private static String yuan(Money money) {
        long fen = money.fen();
        String whole = points(fen / Proportion.FEN_PER_YUAN);
        long rest = fen % Proportion.FEN_PER_YUAN;
        return rest == 0 ? whole : whole + String.format(Locale.ROOT, ".%02d", rest);
    }

    /** {@code 20%}, {@code 12.5%}. */
    private static String percent(long basisPoints) {
        return BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString() + "%";
    }

    /** {@code 2}, {@code 1.5}. */
    private static String times(long basisPoints) {
        return BigDecimal.valueOf(basisPoints, 4).stripTrailingZeros().toPlainString();
    }
}
