package linli.core.checkout;

import static linli.core.Shop.LI;
import static linli.core.Shop.WANG;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import linli.core.Outcome;
import linli.core.Shop;
import linli.core.account.AccountDraft;
import linli.core.account.LotIds;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.act.Occasion;
import linli.core.act.Redemption;
import linli.core.act.Ticket;
import linli.core.act.TicketLine;
import linli.core.act.UseKind;
import linli.core.member.MemberId;
import linli.core.membership.ClaimActivity;
import linli.core.money.Money;
import linli.core.pickup.HandoverLine;
import linli.core.pickup.OrderId;
import linli.core.pickup.OrderLine;
import linli.core.pickup.PickupOrder;
import linli.core.redeem.CancelRedemption;
import linli.core.redeem.DrawPrize;
import linli.core.redeem.RedeemReward;
import linli.core.refund.Refund;
import linli.core.refund.RefundLine;
import linli.core.refund.RefundTicket;
import linli.core.refund.Tickets;
import linli.core.sale.PointsRequest;
import linli.core.sale.Sale;
import linli.core.tender.Tender;
import linli.core.tender.TenderType;
import linli.core.visit.Customer;

/**
 * A shop as one who looks for free points sees it: Li, whom Wang names as the inviter, and what the
 * two have bought, taken and paid so far. Each move leads to another shop and leaves this one.
 *
 * @param paid by both, less what came back
 * @param bought points that a refund's cash paid as debt
 * @param won points of prizes, less what the draws cost
 * @param acts done so far, for their ids
 */
record Temptation(
        LoyaltyRules rules,
        Map<MemberId, MemberAccount> accounts,
        List<Ticket> tickets,
        List<Redemption> redemptions,
        Money paid,
        Money kept,
        long bought,
        long won,
        int acts) {

    /** What can be tried. */
    enum Move {
        BUY,
        BUY_WITH_POINTS,
        COLLECT_AS_FRIEND,
        RETURN_ONE_OF_LAST,
        RETURN_FIRST,
        REVIEW_LAST,
        REDEEM,
        CANCEL,
        DRAW
    }

    static Temptation begin(LoyaltyRules rules) {
        MemberAccount li = MemberAccount.opened(LI, rules);
        MemberAccount wang = MemberAccount.opened(WANG, rules);
        Occasion now = Shop.on("2026-05-01");
        AccountDraft draft = new AccountDraft(rules, wang, now, new LotIds(now.act()));
        draft.use(UseKind.VESTING, LI.value(), now.businessDay(), 1);
        return new Temptation(
                rules,
                Map.of(LI, li, WANG, wang.apply(draft.change().orElseThrow())),
                List.of(),
                List.of(),
                Money.ZERO,
                Money.ZERO,
                0,
                0,
                0);
    }

    /** The shop after the move; empty if it is refused. */
    Optional<Temptation> after(Move move) {
        return switch (move) {
            case BUY -> buy(new PointsRequest.None());
            case BUY_WITH_POINTS -> buy(new PointsRequest.Max());
            case COLLECT_AS_FRIEND -> collect();
            case RETURN_ONE_OF_LAST ->
                    tickets.isEmpty() ? Optional.empty() : giveBack(tickets.size() - 1, false);
            case RETURN_FIRST -> firstOpen().flatMap(place -> giveBack(place, true));
            case REVIEW_LAST -> review();
            case REDEEM -> redeem();
            case CANCEL -> lastTaken().flatMap(this::cancel);
            case DRAW -> draw();
        };
    }

    private Occasion now() {
        return Shop.at("A" + acts, Shop.day("2026-05-01").atTime(9, 0));
    }

    private MemberAccount account(MemberId member) {
        return Objects.requireNonNull(accounts.get(member));
    }

    private Customer customer(MemberId member) {
        MemberAccount account = account(member);
        return new Customer(account, Optional.empty(), account.vestingInviter().map(this::account));
    }

    private Optional<Temptation> buy(PointsRequest points) {
        Sale sale =
                new Sale(
                        Optional.of(LI),
                        List.of(Shop.pieces(Shop.piece("EGG", "EGG", 1499), 2)),
                        Optional.empty(),
                        points,
                        0);
        return accepted(
                        new CompleteSale(rules)
                                .decide(
                                        sale,
                                        Optional.of(customer(LI)),
                                        Temptation::exactly,
                                        Optional.empty(),
                                        now()))
                .map(act ->
                        with(act.changes())
                                .withTicket(new Tickets(rules).of(act))
                                .withPaid(act.sale().net()));
    }

    private static List<Tender> exactly(Money net) {
        return net.isPositive() ? List.of(new Tender(TenderType.CASH, net, "")) : List.of();
    }

    private Optional<Temptation> collect() {
        Money price = Money.ofFen(2999);
        PickupOrder order =
                new PickupOrder(
                        new OrderId("A" + acts),
                        "",
                        WANG,
                        Shop.HERE,
                        Shop.day("2026-05-01"),
                        "",
                        List.of(new OrderLine(Shop.piece("PEAR", "FRUIT", 1500), 2, price, 0)));
        return accepted(
                        new HandOver(rules)
                                .decide(
                                        order,
                                        List.of(new HandoverLine(1, 2)),
                                        "",
                                        Optional.empty(),
                                        customer(WANG),
                                        now()))
                .map(act ->
                        with(act.changes()).withTicket(new Tickets(rules).of(act)).withPaid(price));
    }

    private Optional<Integer> firstOpen() {
        for (int place = 0; place < tickets.size(); place++) {
            if (!tickets.get(place).isReturned()) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    private Optional<Temptation> giveBack(int place, boolean all) {
        Ticket ticket = tickets.get(place);
        TicketLine line = ticket.lines().getFirst();
        long qty = all ? line.qty() - line.back() : 1;
        return accepted(
                        new RefundTicket(rules)
                                .decide(
                                        ticket,
                                        List.of(new RefundLine(1, OptionalLong.of(qty))),
                                        ticket.member().map(this::account),
                                        ticket.referral()
                                                .map(Ticket.Referral::inviter)
                                                .map(this::account),
                                        now()))
                .map(refund -> with(refund.changes()).withRefund(place, refund));
    }

    private Optional<Temptation> review() {
        Optional<Ticket> last =
                tickets.isEmpty() ? Optional.empty() : Optional.of(tickets.getLast());
        MemberId member = last.flatMap(Ticket::member).orElse(LI);
        return accepted(new ClaimActivity(rules).decide(account(member), "REVIEW", last, now()))
                .map(claimed ->
                        with(claimed.changes())
                                .withChanged(tickets.size() - 1, claimed.ticket().orElseThrow()));
    }

    private Optional<Temptation> redeem() {
        return accepted(new RedeemReward(rules).decide(customer(LI), "EGG10", 0, now()))
                .map(changed -> with(changed.changes()).withRedemption(changed.redemption()));
    }

    private Optional<Integer> lastTaken() {
        for (int place = redemptions.size() - 1; place >= 0; place--) {
            if (!redemptions.get(place).isCancelled()) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    private Optional<Temptation> cancel(int place) {
        return accepted(
                        new CancelRedemption(rules)
                                .decide(redemptions.get(place), account(LI), now()))
                .map(changed -> {
                    List<Redemption> after = new ArrayList<>(redemptions);
                    after.set(place, changed.redemption());
                    return with(changed.changes()).withRedemptions(after);
                });
    }

    private Optional<Temptation> draw() {
        return accepted(new DrawPrize(rules).decide(account(LI), acts % 2, prize -> 0, now()))
                .map(drawn ->
                        with(drawn.changes())
                                .withWon(
                                        drawn.prize().points()
                                                - rules.lottery().orElseThrow().points()));
    }

    private static <T> Optional<T> accepted(Outcome<T> outcome) {
        return outcome instanceof Outcome.Accepted<T>(T value)
                ? Optional.of(value)
                : Optional.empty();
    }

    private Temptation with(List<AccountChange> changes) {
        Map<MemberId, MemberAccount> after = new HashMap<>(accounts);
        changes.forEach(change ->
                after.computeIfPresent(change.member(), (id, account) -> account.apply(change)));
        return new Temptation(
                rules, after, tickets, redemptions, paid, kept, bought, won, acts + 1);
    }

    private Temptation withTicket(Ticket ticket) {
        List<Ticket> after = new ArrayList<>(tickets);
        after.add(ticket);
        return withTickets(after);
    }

    private Temptation withChanged(int place, Ticket ticket) {
        List<Ticket> after = new ArrayList<>(tickets);
        after.set(place, ticket);
        return withTickets(after);
    }

    private Temptation withTickets(List<Ticket> after) {
        return new Temptation(rules, accounts, after, redemptions, paid, kept, bought, won, acts);
    }

    private Temptation withRedemption(Redemption redemption) {
        List<Redemption> after = new ArrayList<>(redemptions);
        after.add(redemption);
        return withRedemptions(after);
    }

    private Temptation withRedemptions(List<Redemption> after) {
        return new Temptation(rules, accounts, tickets, after, paid, kept, bought, won, acts);
    }

    private Temptation withPaid(Money more) {
        return new Temptation(
                rules, accounts, tickets, redemptions, paid.plus(more), kept, bought, won, acts);
    }

    private Temptation withWon(long more) {
        return new Temptation(
                rules, accounts, tickets, redemptions, paid, kept, bought, won + more, acts);
    }

    private Temptation withRefund(int place, Refund refund) {
        long debt =
                refund.changes().stream()
                        .flatMap(change -> change.ledger().stream())
                        .filter(linli.core.points.LedgerEntry.DebtPaid.class::isInstance)
                        .mapToLong(linli.core.points.LedgerEntry::points)
                        .sum();
        Temptation after = withChanged(place, refund.ticket());
        return new Temptation(
                rules,
                accounts,
                after.tickets,
                redemptions,
                paid.minus(refund.cash()),
                kept.plus(refund.debt()),
                bought + debt,
                won,
                acts);
    }

    long balance() {
        return accounts.values().stream().mapToLong(account -> account.points().balance()).sum();
    }
}
