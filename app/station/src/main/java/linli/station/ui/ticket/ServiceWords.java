package linli.station.ui.ticket;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linli.core.act.Act;
import linli.core.act.MemberAct;
import linli.core.act.TicketKind;
import linli.core.act.ValueAct;
import linli.core.catalog.Label;
import linli.core.money.Money;
import linli.core.tender.Payment;
import linli.core.tender.Tender;
import linli.core.value.TopUp;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.StationStatus;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.taken.NamedFigure;
import linli.station.ui.ticket.TicketPage.Goods;

/** Puts memberships, stored value, rewards and draws among the tickets into words. */
final class ServiceWords {

    private static final String ONE = "1";

    private final Texts texts;
    private final Figures figures;
    private final StationStatus status;

    ServiceWords(Texts texts, StationStatus status) {
        this.texts = texts;
        this.figures = new Figures(texts);
        this.status = status;
    }

    /** What it was for, in one line. */
    Optional<Goods> what(Act act) {
        return switch (act) {
            case MemberAct.PlusSold sold ->
                    one(texts.get("ticket.line.MEMBERSHIP", day(sold.until())), sold.price(), "");
            case ValueAct.ToppedUp topUp ->
                    one(texts.get("ticket.line.TOP_UP"), topUp.topUp().paid(), gift(topUp.topUp()));
            case ValueAct.Withdrawn out ->
                    one(
                            texts.get("ticket.line.WITHDRAWAL"),
                            Money.ZERO.minus(out.principal()),
                            out.gift().isPositive()
                                    ? texts.get("ticket.line.giftGone", figures.money(out.gift()))
                                    : "");
            case Act.RewardRedeemed redeemed ->
                    one(
                            name(redeemed.label(), redeemed.redemption().reward()),
                            redeemed.redemption().cash(),
                            points(redeemed.redemption().points()));
            case Act.PrizeDrawn drawn ->
                    one(
                            name(drawn.label(), drawn.prize().id()),
                            Money.ZERO,
                            points(drawn.points()));
            default -> Optional.empty();
        };
    }

    /** The money for it: what was handed over, or given back. */
    List<NamedFigure> money(Act act) {
        return switch (act) {
            case MemberAct.PlusSold sold -> paid(sold.payment());
            case ValueAct.ToppedUp topUp -> paid(topUp.payment());
            case ValueAct.Withdrawn out -> tenders(out.givenBack(), true);
            case Act.RewardRedeemed redeemed -> paid(redeemed.payment());
            default -> List.of();
        };
    }

    /** What was handed over, and the change. */
    List<NamedFigure> paid(Payment payment) {
        List<NamedFigure> money = new ArrayList<>(tenders(payment.tenders(), false));
        if (payment.change().isPositive()) {
            money.add(
                    new NamedFigure(
                            texts.get("receipt.change"),
                            "-" + figures.money(payment.change()),
                            true));
        }
        return money;
    }

    private List<NamedFigure> tenders(List<Tender> tenders, boolean isBack) {
        List<NamedFigure> money = new ArrayList<>();
        for (Tender tender : tenders) {
            String name = texts.get("tender." + tender.type());
            money.add(
                    new NamedFigure(
                            tender.reference().isBlank()
                                    ? name
                                    : texts.get("receipt.reference", name, tender.reference()),
                            (isBack ? "-" : "") + figures.money(tender.amount()),
                            isBack));
        }
        return money;
    }

    /** Whether and how it is taken back; empty for tickets and for what was taken back. */
    String way(Act act, boolean isUndone) {
        return TicketKind.of(act)
                .filter(kind -> !kind.isTicket() && !isUndone)
                .map(kind -> texts.get("ticket.way." + kind))
                .orElse("");
    }

    private Optional<Goods> one(String name, Money net, String note) {
        return Optional.of(new Goods(name, ONE, figures.money(net), note));
    }

    private String gift(TopUp topUp) {
        return topUp.gift().isPositive()
                ? texts.get("ticket.line.gift", figures.money(topUp.gift()), day(topUp.giftEnds()))
                : "";
    }

    private String points(long points) {
        return points == 0 ? "" : texts.get("ticket.line.points", figures.points(points));
    }

    private String name(Optional<Label> label, String id) {
        return label.map(figures::label).orElse(id);
    }

    private String day(LocalDate day) {
        return figures.day(day, status.today());
    }
}
