package linli.core.refund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linli.core.Outcome;
import linli.core.account.AccountDraft;
import linli.core.account.LotIds;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.act.Occasion;
import linli.core.act.Ticket;
import linli.core.act.TicketLine;
import linli.core.money.Money;

/**
 * Takes goods back: cash, points, growth and tiers fall to what the rest of the ticket is worth.
 */
public final class RefundTicket {

    private final LoyaltyRules rules;
    private final Optional<LocalDate> asked;

    /** Decides by those rules, which must be the ones of the ticket. */
    public RefundTicket(LoyaltyRules rules) {
        this(rules, Optional.empty());
    }

    /** The same; what was asked for on that day may be done later. */
    public RefundTicket(LoyaltyRules rules, Optional<LocalDate> asked) {
        this.rules = rules;
        this.asked = asked;
    }

    /**
     * The refund with its facts.
     *
     * @param member the account of the ticket's member, if it has one
     * @param inviter the account of the one in {@link Ticket#referral()}, if it has one
     * @return or a {@link RefundRefusal}; then nothing changes
     */
    public Outcome<Refund> decide(
            Ticket ticket,
            List<RefundLine> lines,
            Optional<MemberAccount> member,
            Optional<MemberAccount> inviter,
            Occasion occasion) {
        LocalDate day = asked.orElse(occasion.businessDay());
        if (rules.refund().isTooLate(ticket.day(), day)) {
            return Outcome.refused(RefundRefusal.TOO_LATE);
        }
        return Outcome.exact(
                RefundRefusal.AMOUNT_TOO_LARGE,
                () ->
                        returned(ticket, lines)
                                .map(after -> refund(ticket, after, member, inviter, occasion)));
    }

    private static Outcome<Ticket> returned(Ticket ticket, List<RefundLine> lines) {
        if (lines.isEmpty()) {
            return Outcome.refused(RefundRefusal.EMPTY_TICKET);
        }
        List<TicketLine> after = new ArrayList<>(ticket.lines());
        for (RefundLine line : lines) {
            if (line.line() < 1 || line.line() > after.size()) {
                return Outcome.refused(RefundRefusal.UNKNOWN_LINE);
            }
            TicketLine sold = after.get(line.line() - 1);
            long qty = line.qty().orElse(sold.isWhole() ? 1 : 0);
            if (qty <= 0 || qty > sold.qty() - sold.back()) {
                return Outcome.refused(RefundRefusal.BAD_QUANTITY);
            }
            after.set(line.line() - 1, sold.returned(qty));
        }
        return Outcome.of(ticket.withLines(after));
    }

    private Refund refund(
            Ticket before,
            Ticket after,
            Optional<MemberAccount> member,
            Optional<MemberAccount> inviter,
            Occasion occasion) {
        Money cash = before.left().minus(after.left());
        if (member.isEmpty()) {
            return new Refund(occasion, after, cash, Money.ZERO, 0, 0, List.of());
        }
        LotIds lots = new LotIds(occasion.act());
        AccountDraft draft = new AccountDraft(rules, member.get(), occasion, lots);
        MemberRefund refund = new MemberRefund(rules, draft, cash);
        Ticket settled = refund.settle(after);
        List<AccountChange> changes = new ArrayList<>(2);
        draft.change().ifPresent(changes::add);
        if (inviter.isPresent() && refund.isReferralLost(settled)) {
            AccountDraft other = new AccountDraft(rules, inviter.get(), occasion, lots);
            settled = MemberRefund.takeReferralBack(settled, other);
            other.change().ifPresent(changes::add);
        }
        return new Refund(
                occasion,
                settled,
                cash.minus(refund.debtPaid()),
                refund.debtPaid(),
                refund.restored(),
                refund.clawed(),
                changes);
    }
}
