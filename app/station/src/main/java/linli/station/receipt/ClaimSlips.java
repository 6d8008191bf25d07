package linli.station.receipt;

import java.util.Optional;
import linli.core.act.Claim;
import linli.core.act.ClaimAct;
import linli.core.act.Remedy;
import linli.core.sale.Quantity;
import linli.hardware.escpos.PrintElement.Size;

/** What a member claimed, and what they got for it or whom they wait for. */
final class ClaimSlips {

    private final ReceiptWords words;
    private final RefundGoods refunds;

    ClaimSlips(ReceiptWords words, RefundGoods refunds) {
        this.words = words;
        this.refunds = refunds;
    }

    void of(Paper paper, ClaimAct act, Optional<ReceiptMember> member) {
        Claim claim = act.claim();
        paper.pair(
                words.get("claim.of", Long.toString(claim.number())),
                words.get("claim.reason." + claim.reason()));
        claim.found()
                .ifPresent(grams ->
                        paper.line(
                                words.get(
                                        "claim.found",
                                        words.quantity(new Quantity.Weight(grams)))));
        if (!claim.note().isEmpty()) {
            paper.line(words.get("claim.note", claim.note()));
        }
        paper.rule();
        claim.lines().forEach(line -> line(paper, line));
        paper.rule();
        remedy(paper, act, member);
    }

    private void line(Paper paper, Claim.Line line) {
        paper.line(SaleGoods.name(line.product()));
        paper.pair(
                words.get("claim.line", words.quantity(new Quantity.Pieces(line.qty()))),
                words.amount(line.worth()));
    }

    private void remedy(Paper paper, ClaimAct act, Optional<ReceiptMember> member) {
        if (act instanceof ClaimAct.Settled) {
            paper.line(words.get("claim.settled"));
        }
        switch (act.remedy()) {
            case Remedy.MoneyBack back ->
                    act.refund().ifPresent(refund -> refunds.money(paper, refund, member));
            case Remedy.Replacement replacement ->
                    paper.title(words.get("claim.replaced"), Size.TALL);
            case Remedy.Undecided undecided -> {
                paper.title(words.get("claim.waiting"), Size.TALL);
                paper.line(words.get("claim.waiting.hint"));
            }
        }
    }
}
