package linli.station.receipt;

import java.time.LocalDate;
import java.util.Optional;
import linli.core.account.MemberAccount;
import linli.core.act.Act;
import linli.core.act.ValueAct;
import linli.core.money.Money;
import linli.core.points.LotSlice;
import linli.core.tender.Tender;
import linli.core.value.TopUp;
import linli.hardware.escpos.PrintElement.Size;

/** Stored value on paper: what was paid in and given, what was paid out, and what is left. */
final class ValueSlips {

    private final ReceiptWords words;
    private final SaleGoods goods;

    ValueSlips(ReceiptWords words, SaleGoods goods) {
        this.words = words;
        this.goods = goods;
    }

    void toppedUp(Paper paper, ValueAct.ToppedUp act, Optional<ReceiptMember> member) {
        TopUp topUp = act.topUp();
        paper.strong(words.get("topUp.paid"), words.yuan(topUp.paid()), Size.DOUBLE);
        if (topUp.gift().isPositive()) {
            paper.strong(words.get("topUp.gift"), words.yuan(topUp.gift()), Size.NORMAL);
            paper.line(words.get("topUp.giftEnds", words.day(topUp.giftEnds())));
        }
        goods.payment(paper, act.payment());
        member.ifPresent(each -> balance(paper, each));
        paper.line(words.get("topUp.terms"));
    }

    void withdrawn(Paper paper, ValueAct.Withdrawn act, Optional<ReceiptMember> member) {
        act.occasion().approver().ifPresent(name -> paper.line(words.get("approver", name)));
        paper.rule();
        Money out = Money.ZERO.minus(act.principal());
        paper.strong(words.get("withdrawal.principal"), words.yuan(out), Size.DOUBLE);
        if (act.gift().isPositive()) {
            paper.pair(words.get("withdrawal.gift"), words.off(act.gift()));
        }
        paper.feed(1);
        for (Tender tender : act.givenBack()) {
            paper.pair(words.get("refund.tender." + tender.type()), words.off(tender.amount()));
        }
        member.ifPresent(each -> balance(paper, each));
        paper.feed(2);
        paper.line(words.get("withdrawal.sign"));
    }

    /** What is left after a ticket that stored value paid, or that gave some back. */
    void left(Paper paper, Act act, Optional<ReceiptMember> member) {
        boolean moved =
                act.changes().stream().anyMatch(change -> !change.value().ledger().isEmpty());
        if (moved) {
            member.ifPresent(each -> balance(paper, each));
        }
    }

    private void balance(Paper paper, ReceiptMember member) {
        MemberAccount account = member.account();
        paper.rule();
        Money principal = account.principal();
        Money gifts = account.valueBalance().minus(principal);
        paper.strong(words.get("value.balance"), words.yuan(account.valueBalance()), Size.TALL);
        paper.pair(words.get("value.principal"), words.amount(principal));
        if (gifts.isPositive()) {
            paper.pair(words.get("value.gifts"), words.amount(gifts));
            firstEnd(account).ifPresent(day -> paper.line(words.get("value.ends", words.day(day))));
        }
    }

    private static Optional<LocalDate> firstEnd(MemberAccount account) {
        return account.value().slices().stream()
                .filter(slice -> !slice.neverEnds())
                .map(LotSlice::expires)
                .min(LocalDate::compareTo);
    }
}
