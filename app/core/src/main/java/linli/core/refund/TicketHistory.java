package linli.core.refund;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import linli.core.account.LoyaltyRules;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.Claim;
import linli.core.act.ClaimAct;
import linli.core.act.MemberAct;
import linli.core.act.Returned;
import linli.core.act.Ticket;
import linli.core.act.Ticket.TicketClaim;
import linli.core.act.TicketKind;
import linli.core.act.ValueAct;
import linli.core.campaign.Activity;
import linli.core.member.MemberId;
import linli.core.money.Money;
import linli.core.points.LedgerEntry;
import linli.core.points.LotSlice;
import linli.core.tender.Payout;
import linli.core.tender.Tender;
import linli.core.tender.TenderType;

/**
 * A ticket at the counter: the act that made it and all that came back of it since.
 *
 * @param number of its receipt
 * @param code of its receipt, all digits
 * @param ruleBook the version by which it was decided
 * @param act a sale or a handover; what else a receipt was given for has no lines
 * @param refunds in their order
 * @param claims activities that named it
 * @param afterSales claims about its goods and what headquarters made of them, in their order
 */
public record TicketHistory(
        long number,
        String code,
        int ruleBook,
        Act act,
        List<Act.TicketRefunded> refunds,
        List<MemberAct.ActivityClaimed> claims,
        List<ClaimAct> afterSales) {

    /** Keeps its own copies. */
    public TicketHistory {
        refunds = List.copyOf(refunds);
        claims = List.copyOf(claims);
        afterSales = List.copyOf(afterSales);
    }

    /** A ticket that no activity named and nobody claimed goods of. */
    public TicketHistory(
            long number, String code, int ruleBook, Act act, List<Act.TicketRefunded> refunds) {
        this(number, code, ruleBook, act, refunds, List.of(), List.of());
    }

    /** Whose it is, if it is a member's. */
    public Optional<MemberId> member() {
        return switch (act) {
            case Act.SaleCompleted sale -> sale.sale().sale().member();
            case Act.OrderHandedOver handover -> Optional.of(handover.order().member());
            case MemberAct.PlusSold sold -> Optional.of(sold.member());
            case ValueAct value -> Optional.of(value.member());
            case Act.RewardRedeemed redeemed -> Optional.of(redeemed.redemption().member());
            case Act.PrizeDrawn drawn -> Optional.of(drawn.identification().member());
            default -> Optional.empty();
        };
    }

    /** What was paid for it, as sold; negative if it was paid out. */
    public Money net() {
        return switch (act) {
            case Act.SaleCompleted sale -> sale.sale().net();
            case Act.OrderHandedOver handover -> handover.paid();
            case MemberAct.PlusSold sold -> sold.price();
            case ValueAct.ToppedUp topUp -> topUp.topUp().paid();
            case ValueAct.Withdrawn withdrawn -> Money.ZERO.minus(withdrawn.principal());
            case Act.RewardRedeemed redeemed -> redeemed.redemption().cash();
            default -> Money.ZERO;
        };
    }

    /** Whether it has goods that can come back. */
    public boolean isTicket() {
        return TicketKind.of(act).filter(TicketKind::isTicket).isPresent();
    }

    /** Its lines as they stand now. */
    public List<SoldLine> lines() {
        List<SoldLine> lines = new ArrayList<>(Tickets.soldLines(act));
        for (Act.TicketRefunded refund : refunds) {
            for (Returned.Line back : refund.returned().lines()) {
                lines.set(back.line() - 1, lines.get(back.line() - 1).returned(back.qty()));
            }
        }
        for (Claim claim : standing()) {
            for (Claim.Line line : claim.lines()) {
                lines.set(line.line() - 1, lines.get(line.line() - 1).claiming(line.qty()));
            }
        }
        return lines;
    }

    /** Claims that stand without a return: replaced, or not settled. */
    private List<Claim> standing() {
        Set<ActId> paid = new HashSet<>();
        for (ClaimAct act : afterSales) {
            if (act instanceof ClaimAct.Settled settled && settled.refund().isPresent()) {
                paid.add(settled.filed());
            }
        }
        return afterSales.stream()
                .filter(ClaimAct.Filed.class::isInstance)
                .filter(filed -> filed.refund().isEmpty())
                .filter(filed -> !paid.contains(filed.occasion().act()))
                .map(ClaimAct::claim)
                .toList();
    }

    /** The same as if that claim had not been made: its goods can come back. */
    public TicketHistory without(ActId filed) {
        List<ClaimAct> others =
                afterSales.stream().filter(other -> !other.occasion().act().equals(filed)).toList();
        return new TicketHistory(number, code, ruleBook, act, refunds, claims, others);
    }

    /** The ticket as a refund needs it, under the rules of its own rule book. */
    public Ticket ticket(LoyaltyRules rules) {
        Ticket ticket = new Tickets(rules).of(act);
        for (Act.TicketRefunded refund : refunds) {
            ticket = ticket.after(refund.returned());
        }
        return ticket.withClaims(claimed(ticket, rules));
    }

    /** Points of activities are taken back as soon as too little of the ticket is left. */
    private List<TicketClaim> claimed(Ticket now, LoyaltyRules rules) {
        List<TicketClaim> claimed = new ArrayList<>();
        for (MemberAct.ActivityClaimed claim : claims) {
            Money least = rules.activity(claim.kind()).map(Activity::min).orElse(Money.ZERO);
            long growth = rules.growth().ofActivity(claim.kind());
            claimed.add(new TicketClaim(claim.kind(), claim.points(), growth, now.isBelow(least)));
        }
        return claimed;
    }

    /** What its payment took of the member's stored value, in the order taken. */
    List<LotSlice> valueTaken() {
        List<LotSlice> taken = new ArrayList<>();
        for (LedgerEntry entry : valueEntries()) {
            if (entry instanceof LedgerEntry.Debit debit) {
                taken.addAll(debit.taken());
            }
        }
        return taken;
    }

    private List<LedgerEntry> valueEntries() {
        return member().flatMap(act::changeOf)
                .map(change -> change.value().ledger())
                .orElse(List.of());
    }

    /** What of it went back to the stored value so far. */
    Money valueRestored() {
        return refunds.stream()
                .map(refund -> refund.payout().of(TenderType.STORED_VALUE))
                .reduce(Money.ZERO, Money::plus);
    }

    /** Whether nothing of it is left with the customer. */
    public boolean isReturned() {
        return lines().stream().allMatch(line -> line.left() == 0);
    }

    /** Whether it was paid online, to headquarters. */
    public boolean isPrepaid() {
        return act instanceof Act.OrderHandedOver;
    }

    /** What is left of the money it was paid with, by tender; nothing of what was prepaid. */
    public List<Tender> tendersLeft() {
        return act instanceof Act.SaleCompleted sale
                ? Payout.left(
                        sale.payment(), refunds.stream().map(Act.TicketRefunded::payout).toList())
                : List.of();
    }
}
