package linli.station.ui.benefit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import linli.core.Refusal;
import linli.core.account.UseLimit;
import linli.core.act.MemberAct;
import linli.core.campaign.Activity;
import linli.core.membership.ActivityOffer;
import linli.core.membership.PlusOffer;
import linli.core.money.Money;
import linli.core.points.Why;
import linli.core.redeem.RewardOffer;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.Texts;
import linli.station.words.PointsWords;

/** Benefits in words. */
final class BenefitWords {

    private static final int SHORT = 10;

    private final Texts texts;
    private final Figures figures;
    private final PointsWords points;

    BenefitWords(Texts texts) {
        this.texts = texts;
        this.figures = new Figures(texts);
        this.points = new PointsWords(texts.locale());
    }

    String name(String kind) {
        return points.title(new Why.Activity(kind, 0));
    }

    String plus(Activity activity) {
        return texts.get("benefit.points", figures.points(activity.points()));
    }

    String left(ActivityOffer offer) {
        if (offer.needsTicket()) {
            return texts.get("benefit.onTicket");
        }
        return offer.limit().map(this::left).orElse("");
    }

    private String left(UseLimit limit) {
        return texts.get("benefit.left." + limit.period(), figures.points(limit.left()));
    }

    String gift(RewardOffer offer) {
        return offer.label().map(figures::label).orElse(offer.reward().id());
    }

    String chip(Activity activity) {
        return texts.get("benefit.chip", name(activity.kind()), figures.points(activity.points()));
    }

    String giftChip(List<RewardOffer> gifts) {
        String name = gift(gifts.getFirst());
        return gifts.size() == 1 && name.length() <= SHORT
                ? texts.get("benefit.chip.gift", name)
                : texts.get("benefit.chip.gifts", gifts.size());
    }

    String why(Refusal refusal) {
        return texts.refusal(refusal).words();
    }

    String plusTitle(PlusOffer offer) {
        return texts.get(offer.before().isPresent() ? "benefit.plus.renew" : "benefit.plus.buy");
    }

    String plusDetail(PlusOffer offer) {
        String until = texts.get("benefit.plus.until", day(offer.until()));
        return offer.price().isPositive()
                ? until + texts.get("dot") + texts.get("benefit.plus.final")
                : until;
    }

    String money(Money money) {
        return figures.money(money);
    }

    String counted(MemberAct.ActivityClaimed act) {
        return texts.get("benefit.counted", name(act.kind()), figures.points(act.points()));
    }

    String given(String gift) {
        return texts.get("benefit.given", gift);
    }

    String sold(MemberAct.PlusSold act) {
        Money change = act.payment().change();
        String until = texts.get("benefit.plus.sold", day(act.until()));
        return change.isPositive()
                ? until + texts.get("dot") + texts.get("benefit.change", figures.money(change))
                : until;
    }

    /** Until when the paid membership lasts, if it ends within some days. */
    Optional<String> plusChip(PlusOffer offer, LocalDate today, int days) {
        return offer.before()
                .filter(last -> last.isBefore(today.plusDays(days)))
                .map(last -> texts.get("benefit.chip.renew", figures.day(last, today)));
    }

    private static String day(LocalDate day) {
        return day.toString();
    }
}
