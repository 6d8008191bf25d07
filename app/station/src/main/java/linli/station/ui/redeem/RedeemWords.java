package linli.station.ui.redeem;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import linli.core.act.Act;
import linli.core.catalog.Label;
import linli.core.money.Money;
import linli.core.redeem.RewardOffer;
import linli.core.redeem.RewardShelf;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.SlipModel;
import linli.station.ui.kit.Texts;

/** Puts rewards, and what was done with them, into words. */
final class RedeemWords {

    private static final long FEW = 3;

    private final Texts texts;
    private final Figures figures;
    private final Obstacles obstacles;

    RedeemWords(Texts texts) {
        this.texts = texts;
        this.figures = new Figures(texts);
        this.obstacles = new Obstacles(texts);
    }

    /** The cards of a shelf, in the order of the rules. */
    List<RewardCard> cards(RewardShelf shelf, LocalDate today) {
        return shelf.offers().stream()
                .filter(Obstacles::isShown)
                .map(offer -> card(offer, shelf, today))
                .toList();
    }

    private RewardCard card(RewardOffer offer, RewardShelf shelf, LocalDate today) {
        String id = offer.reward().id();
        return new RewardCard(
                id,
                Obstacles.group(offer),
                picture(offer.label(), id),
                name(offer.label(), id),
                price(offer.price()),
                offer.off() > 0 ? figures.points(offer.reward().points()) : "",
                offer.cash().isPositive() ? figures.money(offer.cash()) : "",
                facts(offer, today),
                obstacles.inWords(offer, shelf, today),
                "");
    }

    /** {@code 800 积分}, or that it is a gift. */
    String price(long points) {
        return points == 0
                ? texts.get("redeem.gift")
                : texts.get("redeem.points", figures.points(points));
    }

    private String facts(RewardOffer offer, LocalDate today) {
        List<String> facts = new ArrayList<>();
        offer.reward()
                .from()
                .filter(from -> offer.obstacle().isEmpty())
                .filter(from -> from.isAfter(today.atStartOfDay()))
                .filter(from -> offer.reward().earlyTier().isPresent())
                .ifPresent(from ->
                        facts.add(texts.get("redeem.early", obstacles.moment(from, today))));
        boolean used = offer.limit().filter(limit -> limit.left() == 0).isPresent();
        if (!used) {
            offer.limit()
                    .ifPresent(limit ->
                            facts.add(
                                    texts.get(
                                            "redeem.left." + limit.period(),
                                            figures.points(limit.left()))));
        }
        offer.left()
                .ifPresent(left -> {
                    if (left > 0) {
                        facts.add(
                                texts.get(
                                        left <= FEW ? "redeem.few" : "redeem.stock",
                                        figures.points(left)));
                    }
                });
        return String.join(texts.get("dot"), facts);
    }

    /** What people call it. */
    String name(Optional<Label> label, String id) {
        boolean english = texts.locale().equals(Locale.ENGLISH);
        return label.map(each -> english && !each.en().isBlank() ? each.en() : each.zh())
                .orElse(id);
    }

    /** The key of its drawing, which may be of none. */
    static String picture(Optional<Label> label, String id) {
        return label.map(Label::picture)
                .filter(key -> !key.isBlank())
                .orElseGet(() -> id.toLowerCase(Locale.ROOT));
    }

    RedeemReceipt redeemed(Act.RewardRedeemed act, SlipModel slip) {
        List<RedeemReceipt.Line> lines = new ArrayList<>();
        add(lines, "redeem.spent", act.redemption().points());
        Money paid = act.redemption().cash().plus(act.payment().change());
        if (paid.isPositive()) {
            lines.add(new RedeemReceipt.Line(texts.get("receipt.paid"), figures.money(paid)));
        }
        Money change = act.payment().change();
        return new RedeemReceipt(
                slip,
                RedeemReceipt.Kind.REDEEMED,
                picture(act.label(), act.redemption().reward()),
                name(act.label(), act.redemption().reward()),
                lines,
                change.isPositive() ? figures.money(change) : "",
                texts.get("redeem.handOver"),
                figures.time(act.occasion().localTime().toLocalTime()));
    }

    RedeemReceipt cancelled(Act.RedemptionCancelled act, SlipModel slip) {
        List<RedeemReceipt.Line> lines = new ArrayList<>();
        add(lines, "redeem.restored", act.redemption().points());
        Money back = act.redemption().cash();
        return new RedeemReceipt(
                slip,
                RedeemReceipt.Kind.CANCELLED,
                picture(act.label(), act.redemption().reward()),
                name(act.label(), act.redemption().reward()),
                lines,
                back.isPositive() ? figures.money(back) : "",
                texts.get("redeem.takeBack"),
                figures.time(act.occasion().localTime().toLocalTime()));
    }

    /** A redemption that can be taken back. */
    CancelModel.Row cancellable(Act.RewardRedeemed act) {
        String id = act.redemption().reward();
        LocalDateTime at = act.occasion().localTime();
        Money cash = act.redemption().cash();
        return new CancelModel.Row(
                act.occasion().act(),
                picture(act.label(), id),
                name(act.label(), id),
                obstacles.moment(at, at.toLocalDate()),
                price(act.redemption().points()),
                cash.isPositive() ? figures.money(cash) : "");
    }

    RedeemReceipt drawn(Act.PrizeDrawn act, SlipModel slip) {
        List<RedeemReceipt.Line> lines = new ArrayList<>();
        add(lines, "redeem.spent", act.points());
        add(lines, "redeem.won", act.prize().points());
        return new RedeemReceipt(
                slip,
                RedeemReceipt.Kind.DRAWN,
                picture(act.label(), act.prize().id()),
                name(act.label(), act.prize().id()),
                lines,
                "",
                new Drawing(texts).verify(act, name(act.label(), act.prize().id())),
                figures.time(act.occasion().localTime().toLocalTime()));
    }

    private void add(List<RedeemReceipt.Line> lines, String key, long points) {
        if (points > 0) {
            lines.add(new RedeemReceipt.Line(texts.get(key), price(points)));
        }
    }
}
