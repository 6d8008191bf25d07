package linli.core.checkout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linli.core.account.AccountDraft;
import linli.core.account.ActivityGrant;
import linli.core.account.LotIds;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.act.Occasion;
import linli.core.act.UseKind;
import linli.core.campaign.Activity;
import linli.core.money.Money;
import linli.core.points.Why;
import linli.core.sale.Earning;
import linli.core.visit.Customer;

/**
 * What a completed ticket does to accounts, in the order of the ledger: the points it was paid
 * with, its earnings, growth, an upgrade at once, and then a referral that waited for it.
 *
 * @param coupon used on it
 * @param pointsSpent as money
 * @param value what of the net stored value paid
 */
record TicketEffect(
        Money net, Optional<String> coupon, long pointsSpent, List<Earning> earnings, Money value) {

    /** A ticket that stored value paid nothing of. */
    TicketEffect(Money net, Optional<String> coupon, long pointsSpent, List<Earning> earnings) {
        this(net, coupon, pointsSpent, earnings, Money.ZERO);
    }

    List<AccountChange> on(Customer customer, LoyaltyRules rules, Occasion occasion) {
        LotIds lots = new LotIds(occasion.act());
        AccountDraft member = new AccountDraft(rules, customer.account(), occasion, lots);
        post(member, rules, occasion.businessDay());
        List<AccountChange> changes = new ArrayList<>(2);
        Optional<AccountChange> ofInviter = vest(member, customer, rules, occasion, lots);
        member.change().ifPresent(changes::add);
        ofInviter.ifPresent(changes::add);
        return changes;
    }

    private void post(AccountDraft member, LoyaltyRules rules, LocalDate today) {
        coupon.ifPresent(id -> member.use(UseKind.COUPON, id, today, 1));
        member.spend(new Why.Burn(pointsSpent, rules.burn().pointsPerYuan()));
        member.value().pay(value);
        long earned = 0;
        for (Earning earning : earnings) {
            member.earn(earning.why());
            earned = Math.addExact(earned, earning.points());
        }
        if (earned > 0) {
            member.use(UseKind.TICKET_POINTS, "", today, earned);
        }
        member.grow(rules.growth().ofAmount(net));
        member.grow(rules.growth().ofOrder(net));
        member.upgrade();
    }

    private Optional<AccountChange> vest(
            AccountDraft member,
            Customer customer,
            LoyaltyRules rules,
            Occasion occasion,
            LotIds lots) {
        Optional<Money> due = rules.activity(Activity.REFERRAL).flatMap(Activity::vest);
        boolean real = due.isPresent() && net.compareTo(due.get()) >= 0;
        if (!real || customer.inviter().isEmpty()) {
            return Optional.empty();
        }
        MemberAccount inviter = customer.inviter().get();
        if (!customer.account().vestingInviter().equals(Optional.of(inviter.member()))) {
            return Optional.empty();
        }
        member.use(UseKind.VESTING, inviter.member().value(), occasion.businessDay(), -1);
        AccountDraft draft = new AccountDraft(rules, inviter, occasion, lots);
        new ActivityGrant(rules).grant(Activity.REFERRAL, draft, occasion.businessDay());
        return draft.change();
    }
}
