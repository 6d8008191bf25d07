package linli.core.refund;

import java.util.ArrayList;
import java.util.List;
import linli.core.account.AccountDraft;
import linli.core.account.LoyaltyRules;
import linli.core.act.Ticket;
import linli.core.act.Ticket.TicketClaim;
import linli.core.act.Ticket.TicketGrowth;
import linli.core.campaign.Activity;
import linli.core.money.Money;
import linli.core.points.Why;
import linli.core.sale.Earning;
import linli.core.sale.TicketEarning;

/** What a refund does to the account of the ticket's member, step by step as the rules number. */
final class MemberRefund {

    private final LoyaltyRules rules;
    private final AccountDraft draft;
    private final Money cash;
    private Money debtPaid = Money.ZERO;
    private long restored;
    private long clawed;

    MemberRefund(LoyaltyRules rules, AccountDraft draft, Money cash) {
        this.rules = rules;
        this.draft = draft;
        this.cash = cash;
    }

    long restored() {
        return restored;
    }

    long clawed() {
        return clawed;
    }

    Money debtPaid() {
        return debtPaid;
    }

    /** All steps but the inviter's; returns the ticket after them. */
    Ticket settle(Ticket ticket) {
        Ticket after = clawBack(restore(ticket));
        after = fallInGrowth(after);
        draft.withdrawTier();
        return after;
    }

    private Ticket restore(Ticket ticket) {
        Why why =
                new Why.BurnRestored(
                        ticket.id().value(),
                        ticket.pointsBack(),
                        ticket.restored(),
                        rules.burn().pointsPerYuan());
        restored = why.points();
        draft.restore(why, ticket.burned(), ticket.restored());
        return ticket.withRestored(Math.addExact(ticket.restored(), restored));
    }

    private Ticket clawBack(Ticket ticket) {
        long recomputed = earnedAgain(ticket);
        long ofClaims = 0;
        List<TicketClaim> claims = new ArrayList<>(ticket.claims());
        for (int i = 0; i < claims.size(); i++) {
            TicketClaim claim = claims.get(i);
            if (!claim.isClawed() && ticket.isBelow(minOf(claim))) {
                ofClaims = Math.addExact(ofClaims, claim.points());
                draft.grow(-claim.growth());
                claims.set(i, claim.clawed());
            }
        }
        Why why = new Why.Clawback(ticket.id().value(), ticket.kept(), recomputed, ofClaims);
        clawed = -why.points();
        payDebt(draft.clawBack(why));
        return ticket.withKept(Math.min(ticket.kept(), recomputed)).withClaims(claims);
    }

    private long earnedAgain(Ticket ticket) {
        return new TicketEarning(
                        rules.earn().fenPerPoint(), rules.plus().earnBonusBp(), rules.campaigns())
                .uncut(ticket.leftLines(), ticket.terms()).stream()
                        .mapToLong(Earning::points)
                        .reduce(0, Math::addExact);
    }

    private Money minOf(TicketClaim claim) {
        return rules.activity(claim.kind()).map(Activity::min).orElse(Money.ZERO);
    }

    private void payDebt(long missing) {
        if (rules.refund().debtFromCash()) {
            Why why = new Why.DebtPaid(cash, missing, rules.burn().pointsPerYuan());
            draft.payDebt(why);
            debtPaid = rules.burn().value(why.points());
        }
    }

    private Ticket fallInGrowth(Ticket ticket) {
        long ofAmount = rules.growth().ofAmount(ticket.left());
        long ofOrder = ticket.isBelow(rules.growth().orderMin()) ? 0 : ticket.growth().ofOrder();
        draft.grow(ofAmount - ticket.growth().ofAmount());
        draft.grow(ofOrder - ticket.growth().ofOrder());
        return ticket.withGrowth(new TicketGrowth(ofAmount, ofOrder));
    }

    /** Whether a referral that the ticket made due loses its ground. */
    boolean isReferralLost(Ticket ticket) {
        Money due = rules.activity(Activity.REFERRAL).flatMap(Activity::vest).orElse(Money.ZERO);
        return ticket.referral().isPresent() && ticket.isBelow(due);
    }

    static Ticket takeReferralBack(Ticket ticket, AccountDraft inviter) {
        Ticket.Referral referral = ticket.referral().orElseThrow();
        inviter.clawBack(new Why.Clawback(ticket.id().value(), 0, 0, referral.points()));
        inviter.grow(-referral.growth());
        inviter.withdrawTier();
        return ticket.withoutReferral();
    }
}
