package linli.core.refund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.core.Outcome;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.account.ValueDraft;
import linli.core.act.AccountChange;
import linli.core.act.Act;
import linli.core.act.Occasion;
import linli.core.act.Returned;
import linli.core.act.Ticket;
import linli.core.act.TicketLine;
import linli.core.money.Money;
import linli.core.points.LotSlice;
import linli.core.tender.Payout;
import linli.core.tender.TenderType;

/** Gives money back for goods that come back: the refund of the rules, as an act of a counter. */
public final class GiveBack {

    private final LoyaltyRules rules;
    private final Optional<LocalDate> asked;

    /** Decides by the rules of the ticket's own rule book. */
    public GiveBack(LoyaltyRules rules) {
        this(rules, Optional.empty());
    }

    /** The same; what was asked for on that day may be done later. */
    public GiveBack(LoyaltyRules rules, Optional<LocalDate> asked) {
        this.rules = rules;
        this.asked = asked;
    }

    /**
     * Whose accounts a refund may change, as far as they are known here.
     *
     * @param member of the ticket
     * @param inviter in {@link Ticket#referral()}
     */
    public record Accounts(Optional<MemberAccount> member, Optional<MemberAccount> inviter) {}

    /**
     * The refund with its facts.
     *
     * @param isOfThisShift whether the ticket was made in the shift that is open
     * @return or a {@link RefundRefusal}; then nothing changes
     */
    public Outcome<Act.TicketRefunded> decide(
            TicketHistory history,
            RefundRequest request,
            Accounts accounts,
            boolean isOfThisShift,
            Occasion occasion) {
        if (history.isReturned()) {
            return Outcome.refused(RefundRefusal.ALREADY_RETURNED);
        }
        if (request.reason() == Returned.Reason.POST_VOID) {
            if (!isOfThisShift) {
                return Outcome.refused(RefundRefusal.SHIFT_CLOSED);
            }
            if (!history.refunds().isEmpty() || !history.afterSales().isEmpty()) {
                return Outcome.refused(RefundRefusal.PARTLY_RETURNED);
            }
        }
        List<RefundLine> lines =
                request.reason() == Returned.Reason.POST_VOID ? all(history) : request.lines();
        if (takesClaimed(history, lines)) {
            return Outcome.refused(RefundRefusal.CLAIMED_BEFORE);
        }
        return new RefundTicket(rules, asked)
                .decide(
                        history.ticket(rules),
                        lines,
                        accounts.member(),
                        accounts.inviter(),
                        occasion)
                .then(refund -> act(history, request, refund, accounts.member()));
    }

    /** Whether more is asked back than is left, though not more than is left and claimed. */
    private static boolean takesClaimed(TicketHistory history, List<RefundLine> lines) {
        Map<Integer, Long> asked = new HashMap<>();
        lines.forEach(line -> asked.merge(line.line(), line.qty().orElse(1), Long::sum));
        return history.lines().stream()
                .anyMatch(sold -> sold.isClaimed(asked.getOrDefault(sold.place(), 0L)));
    }

    /** Every line with all that is left of it. */
    private static List<RefundLine> all(TicketHistory history) {
        return history.lines().stream()
                .map(line -> RefundLine.of(line.place(), line.left()))
                .toList();
    }

    private static Outcome<Act.TicketRefunded> act(
            TicketHistory history,
            RefundRequest request,
            Refund refund,
            Optional<MemberAccount> member) {
        Payout payout = payout(history, request.way(), refund.cash());
        if (request.shown().filter(told -> !told.equals(payout)).isPresent()) {
            return Outcome.refused(RefundRefusal.FIGURES_CHANGED);
        }
        if (payout.of(TenderType.STORED_VALUE).isPositive() && member.isEmpty()) {
            return Outcome.refused(RefundRefusal.MEMBER_NOT_HERE);
        }
        List<AccountChange> changes =
                member.map(account -> withValue(refund, history, payout, account))
                        .orElse(refund.changes());
        return Outcome.of(act(history, request, refund, payout, changes));
    }

    /** What stored value had paid goes back to it. */
    private static List<AccountChange> withValue(
            Refund refund, TicketHistory history, Payout payout, MemberAccount account) {
        Money amount = payout.of(TenderType.STORED_VALUE);
        if (!amount.isPositive()) {
            return refund.changes();
        }
        ValueDraft draft = new ValueDraft(account, refund.occasion());
        List<LotSlice> taken = history.valueTaken();
        draft.restore(history.act().occasion().act(), amount, taken, history.valueRestored());
        List<AccountChange> changes = new ArrayList<>(refund.changes());
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i).member().equals(account.member())) {
                changes.set(i, changes.get(i).withValue(draft.change()));
                return changes;
            }
        }
        changes.add(AccountChange.ofValue(account.member(), draft.change()));
        return changes;
    }

    private static Act.TicketRefunded act(
            TicketHistory history,
            RefundRequest request,
            Refund refund,
            Payout payout,
            List<AccountChange> changes) {
        Ticket after = refund.ticket();
        Returned returned =
                new Returned(
                        after.id(),
                        history.number(),
                        history.ruleBook(),
                        after.member(),
                        request.reason(),
                        lines(history, after),
                        refund.debt(),
                        refund.pointsRestored(),
                        refund.pointsClawed(),
                        after.rest());
        return new Act.TicketRefunded(
                refund.occasion().approvedBy(request.approver()), returned, payout, changes);
    }

    private static List<Returned.Line> lines(TicketHistory history, Ticket after) {
        List<Returned.Line> lines = new ArrayList<>();
        for (SoldLine before : history.lines()) {
            TicketLine now = after.lines().get(before.place() - 1);
            long qty = now.back() - before.state().back();
            if (qty > 0) {
                lines.add(
                        new Returned.Line(
                                before.place(),
                                now.product(),
                                before.part(qty),
                                before.state().left().minus(now.left())));
            }
        }
        return lines;
    }

    private static Payout payout(TicketHistory history, Payout.Way way, Money cash) {
        if (history.isPrepaid()) {
            return way == Payout.Way.CASH ? Payout.inCash(cash) : Payout.online(cash);
        }
        Payout original = Payout.of(cash, history.tendersLeft());
        return way == Payout.Way.CASH ? original.asCash() : original;
    }
}
