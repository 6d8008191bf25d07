package linli.station.receipt;

import java.util.Optional;
import linli.core.act.AccountChange;
import linli.core.act.Act;
import linli.core.act.Returned;
import linli.core.money.Money;
import linli.core.points.LedgerEntry;
import linli.core.points.Why;
import linli.core.tender.Tender;
import linli.hardware.escpos.PrintElement.Size;

/** The goods that came back, how the money went back, and what that did to the points. */
final class RefundGoods {

    private final ReceiptWords words;
    private final PointsStatement statement;

    RefundGoods(ReceiptWords words, PointsStatement statement) {
        this.words = words;
        this.statement = statement;
    }

    void of(Paper paper, Act.TicketRefunded act, Optional<ReceiptMember> member) {
        Returned returned = act.returned();
        paper.pair(
                words.get("refund.of", Long.toString(returned.number())),
                words.get("refund.reason." + returned.reason()));
        paper.rule();
        returned.lines().forEach(line -> line(paper, line));
        paper.rule();
        money(paper, act, member);
    }

    /** How the money went back, and what that did to the points. */
    void money(Paper paper, Act.TicketRefunded act, Optional<ReceiptMember> member) {
        money(paper, act);
        member.ifPresent(each -> points(paper, act, each));
    }

    private void line(Paper paper, Returned.Line line) {
        paper.line(SaleGoods.name(line.product()));
        paper.pair(
                words.get("refund.line", words.quantity(line.quantity())), words.off(line.worth()));
    }

    private void money(Paper paper, Act.TicketRefunded act) {
        Returned returned = act.returned();
        if (returned.debt().isPositive()) {
            paper.pair(words.get("refund.worth"), words.off(returned.worth()));
            paper.pair(words.get("refund.debt"), words.amount(returned.debt()));
        }
        Money back = act.payout().total();
        paper.strong(words.get("refund.total"), words.yuan(Money.ZERO.minus(back)), Size.DOUBLE);
        paper.feed(1);
        for (Tender tender : act.payout().tenders()) {
            paper.pair(words.get("refund.tender." + tender.type()), words.off(tender.amount()));
            if (!tender.reference().isBlank()) {
                paper.line(words.get("reference", tender.reference()));
            }
        }
        if (act.payout().byHeadquarters().isPositive()) {
            paper.pair(words.get("refund.online"), words.off(act.payout().byHeadquarters()));
        }
    }

    private void points(Paper paper, Act.TicketRefunded act, ReceiptMember member) {
        Optional<AccountChange> change = act.changeOf(member.member().id());
        paper.rule();
        change.stream().flatMap(some -> some.ledger().stream()).forEach(entry -> why(paper, entry));
        statement.balance(paper, member, act);
        long debt = member.account().points().debt();
        if (debt > 0) {
            paper.line(words.get("points.owed", words.points(debt)));
        }
    }

    private void why(Paper paper, LedgerEntry entry) {
        String points = words.signed(entry.points());
        switch (entry.why()) {
            case Why.Clawback back -> {
                paper.strong(words.get("points.clawed"), points, Size.NORMAL);
                paper.line(
                        words.get(
                                "points.clawed.why",
                                words.points(back.kept()),
                                words.points(back.recomputed())));
            }
            case Why.BurnRestored restored ->
                    paper.strong(words.get("points.restored"), points, Size.NORMAL);
            case Why.DebtPaid paid ->
                    paper.strong(words.get("points.debtPaid"), points, Size.NORMAL);
            default -> paper.pair(words.get("points.moved"), points);
        }
    }
}
