package linli.station.receipt;

import java.util.List;
import java.util.Optional;
import linli.core.act.Act;
import linli.core.act.Redemption;
import linli.core.money.Money;
import linli.core.reward.Lottery;
import linli.core.tender.Tender;
import linli.hardware.escpos.PrintElement.Size;

/** Rewards given and taken back, and prizes drawn, with what they cost and what that left. */
final class RewardGoods {

    private final ReceiptWords words;
    private final SaleGoods goods;
    private final PointsStatement statement;

    RewardGoods(ReceiptWords words, SaleGoods goods, PointsStatement statement) {
        this.words = words;
        this.goods = goods;
        this.statement = statement;
    }

    void redeemed(Paper paper, Act.RewardRedeemed act, Optional<ReceiptMember> member) {
        Redemption redemption = act.redemption();
        paper.line(words.name(act.label(), redemption.reward()));
        paper.strong(words.get("redemption.price"), price(redemption), Size.TALL);
        if (redemption.cash().isPositive()) {
            paper.strong(words.get("total"), words.yuan(redemption.cash()), Size.TALL);
            goods.payment(paper, act.payment());
        }
        points(paper, act, -redemption.points(), member);
    }

    void cancelled(Paper paper, Act.RedemptionCancelled act, Optional<ReceiptMember> member) {
        Redemption redemption = act.redemption();
        paper.line(words.name(act.label(), redemption.reward()));
        paper.strong(words.get("cancelling.points"), signed(redemption.points()), Size.TALL);
        if (redemption.cash().isPositive()) {
            paper.strong(words.get("cancelling.money"), yuanBack(redemption), Size.TALL);
            givenBack(paper, act.givenBack());
        }
        points(paper, act, redemption.points(), member);
    }

    void drawn(Paper paper, Act.PrizeDrawn act, Optional<ReceiptMember> member) {
        paper.title(words.name(act.label(), act.prize().id()), Size.DOUBLE);
        paper.centred(
                words.get(
                        "draw.odds",
                        words.points(act.prize().weight()),
                        words.points(Lottery.weights(act.chances()))));
        paper.centred(words.get("draw.number", Long.toString(act.random())));
        paper.feed(1);
        paper.pair(words.get("draw.price"), words.signed(-act.points()));
        if (act.prize().points() > 0) {
            paper.pair(words.get("draw.points"), words.signed(act.prize().points()));
        }
        points(paper, act, act.prize().points() - act.points(), member);
    }

    private String price(Redemption redemption) {
        return redemption.points() == 0
                ? words.get("redemption.gift")
                : words.get("redemption.points", words.points(redemption.points()));
    }

    private String signed(long points) {
        return points == 0 ? words.points(0) : words.signed(points);
    }

    private String yuanBack(Redemption redemption) {
        return words.yuan(Money.ZERO.minus(redemption.cash()));
    }

    private void givenBack(Paper paper, List<Tender> tenders) {
        paper.feed(1);
        for (Tender tender : tenders) {
            paper.pair(words.get("tender." + tender.type()), words.off(tender.amount()));
            if (!tender.reference().isBlank()) {
                paper.line(words.get("reference", tender.reference()));
            }
        }
    }

    /** What there was before stands only where nothing came between. */
    private void points(Paper paper, Act act, long moved, Optional<ReceiptMember> member) {
        member.ifPresent(each -> {
            paper.rule();
            String asOf = words.time(each.asOf());
            if (moved != 0 && asOf.equals(words.time(act.occasion().localTime()))) {
                long before = each.account().points().balance() - moved;
                paper.pair(words.get("points.before"), words.points(before));
                paper.pair(words.get("points.moved"), words.signed(moved));
            }
            statement.balance(paper, each, act);
        });
    }
}
