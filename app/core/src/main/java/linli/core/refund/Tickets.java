package linli.core.refund;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linli.core.account.LoyaltyRules;
import linli.core.act.AccountChange;
import linli.core.act.Act;
import linli.core.act.Ticket;
import linli.core.act.Ticket.Referral;
import linli.core.act.Ticket.TicketGrowth;
import linli.core.act.TicketLine;
import linli.core.act.Use;
import linli.core.act.UseKind;
import linli.core.campaign.Activity;
import linli.core.member.MemberId;
import linli.core.money.Money;
import linli.core.pickup.Handover;
import linli.core.points.LedgerEntry;
import linli.core.points.LotSlice;
import linli.core.sale.Earning;
import linli.core.sale.EarningTerms;
import linli.core.sale.LineItem;
import linli.core.sale.PricedLine;
import linli.core.sale.Quantity;

/** Makes tickets of completed acts, under the rules that these were decided by. */
public final class Tickets {

    private final LoyaltyRules rules;

    /** Reads acts that were decided by those rules. */
    public Tickets(LoyaltyRules rules) {
        this.rules = rules;
    }

    /** The ticket of a sale. */
    public Ticket of(Act.SaleCompleted act) {
        return ticket(
                act,
                act.sale().sale().member(),
                act.sale().net(),
                act.sale().terms(),
                act.sale().earnings());
    }

    /** The ticket of a handover. */
    public Ticket of(Act.OrderHandedOver act) {
        return ticket(
                act, Optional.of(act.order().member()), act.paid(), act.terms(), act.earnings());
    }

    /**
     * The ticket of an act.
     *
     * @throws IllegalArgumentException if it is neither a sale nor a handover
     */
    Ticket of(Act act) {
        return switch (act) {
            case Act.SaleCompleted sale -> of(sale);
            case Act.OrderHandedOver handover -> of(handover);
            default -> throw new IllegalArgumentException("No goods in " + act.occasion().act());
        };
    }

    /** The lines of a ticket as sold; none of an act that is no ticket. */
    static List<SoldLine> soldLines(Act act) {
        List<SoldLine> lines = new ArrayList<>();
        switch (act) {
            case Act.SaleCompleted sale ->
                    sale.sale().lines().forEach(line -> lines.add(sold(lines.size() + 1, line)));
            case Act.OrderHandedOver handover ->
                    handover.parts().forEach(part -> lines.add(sold(lines.size() + 1, part)));
            default -> {}
        }
        return lines;
    }

    private Ticket ticket(
            Act act,
            Optional<MemberId> member,
            Money net,
            EarningTerms terms,
            List<Earning> earnings) {
        boolean grows = member.isPresent();
        TicketGrowth growth =
                grows
                        ? new TicketGrowth(
                                rules.growth().ofAmount(net), rules.growth().ofOrder(net))
                        : new TicketGrowth(0, 0);
        return new Ticket(
                act.occasion().act(),
                act.occasion().businessDay(),
                member,
                states(soldLines(act)),
                terms,
                member.map(id -> burned(act, id)).orElse(List.of()),
                0,
                sum(earnings),
                growth,
                List.of(),
                referral(act, member));
    }

    private static List<TicketLine> states(List<SoldLine> sold) {
        List<TicketLine> states = new ArrayList<>(sold.size());
        for (SoldLine line : sold) {
            states.add(line.state());
        }
        return states;
    }

    private static long sum(List<Earning> earnings) {
        long sum = 0;
        for (Earning earning : earnings) {
            sum += earning.points();
        }
        return sum;
    }

    private static SoldLine sold(int place, PricedLine line) {
        LineItem item = line.item();
        TicketLine state =
                switch (item.quantity()) {
                    case Quantity.Pieces(long count) ->
                            new TicketLine(
                                    item.product(), count, false, line.net(), line.points(), 0);
                    case Quantity.Weight weight ->
                            new TicketLine(item.product(), 1, true, line.net(), line.points(), 0);
                };
        return new SoldLine(place, item.quantity(), state);
    }

    private static SoldLine sold(int place, Handover.Part part) {
        return new SoldLine(
                place,
                new Quantity.Pieces(part.qty()),
                new TicketLine(part.product(), part.qty(), false, part.paid(), Money.ZERO, 0));
    }

    private static List<LotSlice> burned(Act act, MemberId member) {
        List<LotSlice> burned = new ArrayList<>();
        for (AccountChange change : act.changes()) {
            if (change.member().equals(member)) {
                for (LedgerEntry entry : change.ledger()) {
                    if (entry instanceof LedgerEntry.Debit debit) {
                        burned.addAll(debit.taken());
                    }
                }
                break;
            }
        }
        return burned;
    }

    private Optional<Referral> referral(Act act, Optional<MemberId> member) {
        for (AccountChange change : act.changes()) {
            boolean ofOther = member.isEmpty() || !change.member().equals(member.get());
            if (ofOther && isReferral(change)) {
                return Optional.of(referral(change));
            }
        }
        return Optional.empty();
    }

    private static boolean isReferral(AccountChange change) {
        for (Use use : change.uses()) {
            if (use.kind() == UseKind.ACTIVITY && use.id().equals(Activity.REFERRAL)) {
                return true;
            }
        }
        return false;
    }

    private Referral referral(AccountChange change) {
        long points = change.ledger().stream().mapToLong(LedgerEntry::points).sum();
        return new Referral(change.member(), points, rules.growth().ofActivity(Activity.REFERRAL));
    }
}
