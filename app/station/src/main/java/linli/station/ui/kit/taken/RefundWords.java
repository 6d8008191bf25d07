package linli.station.ui.kit.taken;

import java.time.LocalDate;
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

/** Says what a refund gives and takes, before and after it is done. */
public final class RefundWords {

    private final Texts texts;
    private final Figures figures;

    /** In those words. */
    public RefundWords(Texts texts) {
        this.texts = texts;
        this.figures = new Figures(texts);
    }

    /**
     * What a refund gives and takes.
     *
     * @param money what leaves the drawer
     * @param ways how the money goes back
     * @param points what that does to the member's points
     * @param debt in plain words; empty if nothing is owed after it
     * @param limit until when goods can come back; empty if for ever
     */
    public record Told(
            String money,
            List<NamedFigure> ways,
            List<NamedFigure> points,
            String debt,
            String limit) {

        /** Nothing chosen. */
        public static final Told NOTHING = new Told("", List.of(), List.of(), "", "");
    }

    /** What a refund would give and take. */
    public Told told(RefundPreview preview) {
        return told(preview.act(), preview.after(), preview.lastDay());
    }

    /** The same; {@code lastDay} is the last on which goods can come back. */
    public Told told(
            Act.TicketRefunded act, Optional<MemberAccount> after, Optional<LocalDate> lastDay) {
        return new Told(
                figures.money(act.payout().total()),
                ways(act),
                points(act.returned(), after),
                debt(after),
                limit(lastDay));
    }

    /** Until when goods can come back; empty if for ever. */
    public String limit(Optional<LocalDate> lastDay) {
        return lastDay.map(day -> texts.get("refund.until", day.toString())).orElse("");
    }

    /** How the money goes back. */
    public List<NamedFigure> ways(Act.TicketRefunded act) {
        List<NamedFigure> ways = new ArrayList<>();
        Payout payout = act.payout();
        for (Tender tender : payout.tenders()) {
            String way = texts.get("refund.way." + tender.type());
            ways.add(
                    new NamedFigure(
                            tender.reference().isBlank()
                                    ? way
                                    : texts.get("receipt.reference", way, tender.reference()),
                            figures.money(tender.amount()),
                            false));
        }
        if (payout.byHeadquarters().isPositive()) {
            ways.add(
                    new NamedFigure(
                            texts.get("refund.way.HEADQUARTERS"),
                            figures.money(payout.byHeadquarters()),
                            false));
        }
        Money debt = act.returned().debt();
        if (debt.isPositive()) {
            ways.add(
                    new NamedFigure(texts.get("refund.debtPaid"), "-" + figures.money(debt), true));
        }
        return ways;
    }

    private List<NamedFigure> points(Returned returned, Optional<MemberAccount> after) {
        List<NamedFigure> points = new ArrayList<>();
        if (returned.pointsRestored() > 0) {
            points.add(
                    new NamedFigure(
                            texts.get("refund.restored"),
                            "+" + figures.points(returned.pointsRestored()),
                            false));
        }
        if (returned.pointsClawed() > 0) {
            points.add(
                    new NamedFigure(
                            texts.get("refund.clawed"),
                            "-" + figures.points(returned.pointsClawed()),
                            true));
        }
        after.ifPresent(account ->
                points.add(
                        new NamedFigure(
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
