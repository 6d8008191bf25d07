package linli.central.intake;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.act.Act;
import linli.core.act.Use;
import linli.core.act.UseKind;
import linli.core.act.ValueAct;
import linli.core.money.Money;
import linli.core.value.TopUp;

/** Looks for what a sale or a top-up says about its payment, coupons and gift that cannot be. */
final class SaleCheck {

    private final Accounts accounts;
    private final LoyaltyRules rules;

    SaleCheck(Accounts accounts, LoyaltyRules rules) {
        this.accounts = accounts;
        this.rules = rules;
    }

    Set<Dispute> sold(Act.SaleCompleted sale) {
        Set<Dispute> found = EnumSet.noneOf(Dispute.class);
        if (sale.changes().stream().anyMatch(this::isCouponUsedUp)) {
            found.add(Dispute.LIMIT_EXCEEDED);
        }
        if (!Bookkeeping.isPaid(sale)) {
            found.add(Dispute.PAYMENT_MISMATCH);
        }
        return found;
    }

    Set<Dispute> toppedUp(ValueAct.ToppedUp act) {
        Set<Dispute> found = EnumSet.noneOf(Dispute.class);
        TopUp topUp = act.topUp();
        if (!Bookkeeping.paid(act.payment()).equals(topUp.paid())) {
            found.add(Dispute.PAYMENT_MISMATCH);
        }
        Money gift = rules.topUp().map(rule -> rule.giftFor(topUp.paid())).orElse(Money.ZERO);
        if (!gift.equals(topUp.gift())) {
            found.add(Dispute.GIFT_MISMATCH);
        }
        return found;
    }

    /** Whether the member had used the coupon as often as they may, here or at another station. */
    private boolean isCouponUsedUp(AccountChange change) {
        return change.uses().stream()
                .filter(use -> use.kind() == UseKind.COUPON)
                .anyMatch(use ->
                        accounts.account(change.member())
                                .filter(before -> isUsedUp(before, use))
                                .isPresent());
    }

    private boolean isUsedUp(MemberAccount before, Use use) {
        long used = before.used(UseKind.COUPON, use.id(), LocalDate.MIN, LocalDate.MAX);
        return rules.coupons().stream()
                .filter(coupon -> coupon.id().equals(use.id()))
                .anyMatch(coupon -> used + use.count() > coupon.perMember());
    }
}
