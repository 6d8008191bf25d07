package linli.station.ui.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linli.core.account.MemberAccount;
import linli.core.act.Act;
import linli.core.act.Returned;
import linli.core.money.Money;
import linli.core.refund.RefundPreview;
import linli.core.tender.Payout;
import linli.core.tender.Tender;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.Texts;
import linli.station.ui.ticket.TicketPage.Figure;

/** Says what a refund gives and takes, before and after it is done. */
final class RefundWords {

    private final Texts texts;
    private final Figures figures;

    RefundWords(Texts texts) {
        this.texts = texts;
        this.figures = new Figures(texts);
    }

    /**
     * What a refund gives and takes.
     *
     * @param cash what leaves the drawer
     * @param ways how the money goes back
     * @param points what that does to the member's points
     * @param debt in plain words; empty if nothing is owed after it
     * @param limit until when goods can come back; empty if for ever
     */
    record Told(String money, List<Figure> ways, List<Figure> points, String debt, String limit) {

        /** Nothing chosen. */
        static final Told NOTHING = new Told("", List.of(), List.of(), "", "");
    }

    Told told(RefundPreview preview) {
        Act.TicketRefunded act = preview.act();
        return new Told(
                figures.money(act.payout().total()),
                ways(act),
                points(act.returned(), preview.after()),
                debt(preview.after()),
                preview.lastDay().map(day -> texts.get("refund.until", day.toString())).orElse(""));
    }

    /** The same of a refund that is done. */
    Told told(Act.TicketRefunded act, Optional<MemberAccount> after) {
        return new Told(
                figures.money(act.payout().total()),
                ways(act),
                points(act.returned(), after),
                debt(after),
                "");
    }

    List<Figure> ways(Act.TicketRefunded act) {
        List<Figure> ways = new ArrayList<>();
        Payout payout = act.payout();
        for (Tender tender : payout.tenders()) {
            String way = texts.get("refund.way." + tender.type());
            ways.add(
                    new Figure(
                            tender.reference().isBlank()
                                    ? way
                                    : texts.get("receipt.reference", way, tender.reference()),
                            figures.money(tender.amount()),
                            false));
        }
        if (payout.byHeadquarters().isPositive()) {
            ways.add(
                    new Figure(
                            texts.get("refund.way.HEADQUARTERS"),
                            figures.money(payout.byHeadquarters()),
                            false));
        }
        Money debt = act.returned().debt();
        if (debt.isPositive()) {
            ways.add(new Figure(texts.get("refund.debtPaid"), "-" + figures.money(debt), true));
        }
        return ways;
    }

    private List<Figure> points(Returned returned, Optional<MemberAccount> after) {
        List<Figure> points = new ArrayList<>();
        if (returned.pointsRestored() > 0) {
            points.add(
                    new Figure(
                            texts.get("refund.restored"),
                            "+" + figures.points(returned.pointsRestored()),
                            false));
        }
        if (returned.pointsClawed() > 0) {
            points.add(
                    new Figure(
                            texts.get("refund.clawed"),
                            "-" + figures.points(returned.pointsClawed()),
                            true));
        }
        after.ifPresent(account ->
                points.add(
                        new Figure(
                                texts.get("refund.balance"),
                                figures.points(account.points().balance()),
                                false)));
        return points;
    }

    private String debt(Optional<MemberAccount> after) {
        return after.map(account -> account.points().debt())
                .filter(debt -> debt > 0)
                .map(debt -> texts.get("refund.debt", figures.points(debt)))
                .orElse("");
    }
}
