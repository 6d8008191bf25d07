package linli.station.receipt;

import java.util.List;
import java.util.Optional;
import linli.core.account.MemberAccount;
import linli.core.act.Act;
import linli.core.member.AbsentMember;
import linli.core.sale.Earning;
import linli.hardware.escpos.PrintElement.Size;
import linli.station.words.PointsWords;

/** Why these points: earned reason by reason, spent, what there is now and what ends next. */
final class PointsStatement {

    private final ReceiptWords words;
    private final PointsWords reasons;

    PointsStatement(ReceiptWords words, PointsWords reasons) {
        this.words = words;
        this.reasons = reasons;
    }

    /** The statement; nothing for whoever is no member. */
    void of(Paper paper, Act act, long spent, Optional<ReceiptMember> member) {
        List<Earning> earnings = earnings(act);
        if (member.isEmpty() && earnings.isEmpty() && spent == 0) {
            return;
        }
        paper.rule();
        long earned = earnings.stream().mapToLong(Earning::points).sum();
        paper.strong(words.get("points.earned"), words.signed(earned), Size.NORMAL);
        for (Earning earning : earnings) {
            paper.pair(
                    words.get("points.reason", reasons.title(earning.why())),
                    words.points(earning.points()));
            paper.line(words.get("points.figures", reasons.sentence(earning.why())));
        }
        if (spent > 0) {
            paper.strong(words.get("points.spent"), words.signed(-spent), Size.NORMAL);
        }
        member.ifPresentOrElse(each -> balance(paper, each, act), () -> later(paper, act));
    }

    /** Of a member who is not known here yet nobody can say what they have now. */
    private void later(Paper paper, Act act) {
        if (act instanceof Act.SaleCompleted sale) {
            sale.sale()
                    .sale()
                    .member()
                    .flatMap(AbsentMember::of)
                    .map(absent -> absent.number().digits())
                    .ifPresent(digits ->
                            paper.line(
                                    words.get(
                                            "points.later",
                                            digits.substring(digits.length() - 4))));
        }
    }

    /** What there is now and what ends next. */
    void balance(Paper paper, ReceiptMember member, Act act) {
        MemberAccount account = member.account();
        paper.strong(
                words.get("points.balance"), words.points(account.points().balance()), Size.TALL);
        account.expiringNext(act.occasion().station())
                .ifPresent(next ->
                        paper.line(
                                words.get(
                                        "points.expiring",
                                        words.points(next.points()),
                                        words.day(next.day()))));
        String asOf = words.time(member.asOf());
        if (!asOf.equals(words.time(act.occasion().localTime()))) {
            paper.line(words.get("points.asOf", asOf));
        }
    }

    private static List<Earning> earnings(Act act) {
        return switch (act) {
            case Act.SaleCompleted sale -> sale.sale().earnings();
            case Act.OrderHandedOver handover -> handover.earnings();
            default -> List.of();
        };
    }
}
