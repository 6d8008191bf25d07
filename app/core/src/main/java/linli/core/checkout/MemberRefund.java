package linli.core.checkout;

import java.util.ArrayList;
import java.util.List;
import linli.core.campaign.Activity;
import linli.core.checkout.Ticket.TicketClaim;
import linli.core.checkout.Ticket.TicketGrowth;
import linli.core.money.Money;
import linli.core.sale.Earning;
import linli.core.sale.TicketEarning;

/** What a refund does to the account of the ticket's member, step by step as the rules number. */
final class MemberRefund {

    private static final String CLAWBACK = "CLAWBACK";

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
        long soFar = rules.burn().pointsFor(ticket.pointsBack());
        restored = soFar - ticket.restored();
        draft.restore("BURN_RESTORED", ticket.burned(), ticket.restored(), restored);
        return ticket.withRestored(soFar);
    }

    private Ticket clawBack(Ticket ticket) {
        long ofTicket = Math.max(0, ticket.kept() - earnedAgain(ticket));
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
        clawed = Math.addExact(ofTicket, ofClaims);
        payDebt(draft.clawBack(CLAWBACK, clawed));
        return ticket.withKept(ticket.kept() - ofTicket).withClaims(claims);
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
            long paid = Math.min(missing, rules.burn().pointsFor(cash));
            draft.payDebt("DEBT_PAID", paid);
            debtPaid = rules.burn().value(paid);
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
        inviter.clawBack(CLAWBACK, referral.points());
        inviter.grow(-referral.growth());
        inviter.withdrawTier();
        return ticket.withoutReferral();
    }
}
