package linli.station.ui.redeem;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import linli.core.act.Act;
import linli.core.redeem.DrawOffer;
import linli.core.redeem.RewardShelf;
import linli.core.reward.Chance;
import linli.core.reward.Lottery;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.Texts;

/** Puts the lucky draw into words: its odds before, and afterwards how anybody can check it. */
final class Drawing {

    private static final int PERCENT_DECIMALS = 2;

    private final Texts texts;
    private final Figures figures;

    Drawing(Texts texts) {
        this.texts = texts;
        this.figures = new Figures(texts);
    }

    /** What one draw costs this member, with the odds. */
    DrawModel.Offer offer(RewardShelf shelf, DrawOffer offer, String obstacle) {
        long after = Math.max(0, shelf.points() - offer.points());
        return new DrawModel.Offer(
                texts.get("redeem.points", figures.points(offer.points())),
                figures.points(shelf.points()),
                figures.points(after),
                today(offer),
                obstacle,
                rows(offer));
    }

    /** How often the member may still draw today; empty without a limit. */
    String today(DrawOffer offer) {
        return offer.limit()
                .map(limit -> texts.get("redeem.draw.today", figures.points(limit.left())))
                .orElse("");
    }

    /** What stands in the way of a draw; empty if nothing does. */
    String obstacle(RewardShelf shelf, DrawOffer offer) {
        if (offer.obstacle().isEmpty()) {
            return shelf.maySpend() ? "" : texts.get("redeem.proof");
        }
        return switch (offer.obstacle().get()) {
            case INSUFFICIENT_POINTS ->
                    texts.get("redeem.missing", figures.points(offer.missing()));
            case LIMIT_REACHED -> texts.get("redeem.draw.usedUp");
            case OUT_OF_STOCK -> texts.get("redeem.draw.empty");
            default -> texts.refusal(offer.obstacle().get()).what();
        };
    }

    private List<DrawModel.PrizeRow> rows(DrawOffer offer) {
        RedeemWords words = new RedeemWords(texts);
        return offer.prizes().stream()
                .map(odds ->
                        new DrawModel.PrizeRow(
                                odds.prize().id(),
                                RedeemWords.picture(odds.label(), odds.prize().id()),
                                words.name(odds.label(), odds.prize().id()),
                                left(odds),
                                percent(odds.weight(), offer.weights()),
                                texts.get(
                                        "redeem.draw.of",
                                        figures.points(odds.weight()),
                                        figures.points(offer.weights()))))
                .toList();
    }

    private String left(DrawOffer.Odds odds) {
        if (odds.left().isEmpty()) {
            return texts.get("redeem.draw.unlimited");
        }
        long left = odds.left().getAsLong();
        return left > 0
                ? texts.get("redeem.draw.left", figures.points(left))
                : texts.get("redeem.draw.gone");
    }

    /** {@code 9.9%}, rounded to two decimals; the exact odds stand beside it. */
    static String percent(long weight, long weights) {
        if (weight == 0) {
            return "0%";
        }
        BigDecimal percent =
                BigDecimal.valueOf(weight)
                        .movePointRight(2)
                        .divide(
                                BigDecimal.valueOf(weights),
                                PERCENT_DECIMALS,
                                RoundingMode.HALF_UP);
        return percent.signum() == 0
                ? "<0.01%"
                : percent.stripTrailingZeros().toPlainString() + "%";
    }

    /** How the draw is computed again. */
    String verify(Act.PrizeDrawn act, String prize) {
        long weights = Lottery.weights(act.chances());
        long from = 0;
        for (Chance chance : act.chances()) {
            if (chance.prize().equals(act.prize().id())) {
                break;
            }
            from += chance.weight();
        }
        return texts.get(
                "redeem.verify",
                Long.toString(act.random()),
                figures.points(weights),
                figures.points(act.random() % weights),
                prize,
                figures.points(from),
                figures.points(from + weight(act) - 1));
    }

    private static long weight(Act.PrizeDrawn act) {
        return act.chances().stream()
                .filter(chance -> chance.prize().equals(act.prize().id()))
                .mapToLong(Chance::weight)
                .findFirst()
                .orElse(0);
    }
}
