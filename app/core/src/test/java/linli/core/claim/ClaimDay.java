package linli.core.claim;

import static linli.core.Shop.LI;
import static linli.core.Shop.accepted;
import static linli.core.Shop.at;
import static linli.core.Shop.fen;
import static linli.core.Shop.piece;
import static linli.core.Shop.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linli.core.Outcome;
import linli.core.Shop;
import linli.core.account.MemberAccount;
import linli.core.act.Act;
import linli.core.act.Claim;
import linli.core.act.ClaimAct;
import linli.core.act.Occasion;
import linli.core.act.Returned;
import linli.core.checkout.HandOver;
import linli.core.claim.ClaimDecision.Verdict;
import linli.core.claim.ClaimRequest.Wish;
import linli.core.money.Grams;
import linli.core.pickup.HandoverLine;
import linli.core.pickup.OrderId;
import linli.core.pickup.OrderLine;
import linli.core.pickup.PickupOrder;
import linli.core.refund.GiveBack;
import linli.core.refund.RefundLine;
import linli.core.refund.RefundRequest;
import linli.core.refund.TicketHistory;
import linli.core.tender.Payout;
import linli.core.visit.Customer;

/** One order, handed over, and what its member does with the goods afterwards. */
final class ClaimDay {

    private static final LocalDate HANDED_OVER = LocalDate.of(2026, 12, 5);

    private final List<Act.TicketRefunded> refunds = new ArrayList<>();
    private final List<ClaimAct> afterSales = new ArrayList<>();
    private final Act.OrderHandedOver handover;
    private MemberAccount member = MemberAccount.opened(LI, rules());
    private LocalDate today = HANDED_OVER;
    private int acts;

    /** Four pieces for 9.99 yuan. */
    ClaimDay() {
        this(999);
    }

    /** Four pieces for that much. */
    ClaimDay(long paidFen) {
        this(new OrderLine(piece("GOODS", "OTHER", 100), 4, fen(paidFen), 0));
    }

    ClaimDay(OrderLine... lines) {
        List<HandoverLine> all = new ArrayList<>();
        for (OrderLine line : lines) {
            all.add(new HandoverLine(all.size() + 1, line.qty()));
        }
        PickupOrder order =
                new PickupOrder(
                        new OrderId("o"),
                        "9226",
                        LI,
                        Shop.HERE,
                        HANDED_OVER,
                        "A-1",
                        List.of(lines));
        this.handover =
                accepted(
                        new HandOver(rules())
                                .decide(
                                        order,
                                        all,
                                        "",
                                        Optional.empty(),
                                        new Customer(member, Optional.empty()),
                                        occasion()));
        book(handover);
    }

    void pass(int days) {
        today = today.plusDays(days);
    }

    TicketHistory history() {
        return new TicketHistory(7, "9126", 3, handover, refunds, List.of(), afterSales);
    }

    Act.OrderHandedOver handover() {
        return handover;
    }

    MemberAccount member() {
        return member;
    }

    List<Act.TicketRefunded> refunds() {
        return refunds;
    }

    Outcome<ClaimAct.Filed> file(Wish wish, RefundLine... lines) {
        return file(Claim.Reason.SPOILED, Optional.empty(), "", wish, lines);
    }

    Outcome<ClaimAct.Filed> file(
            Claim.Reason reason, Optional<Grams> found, String note, RefundLine... lines) {
        return file(reason, found, note, Wish.REPLACEMENT, lines);
    }

    private Outcome<ClaimAct.Filed> file(
            Claim.Reason reason,
            Optional<Grams> found,
            String note,
            Wish wish,
            RefundLine... lines) {
        ClaimRequest request =
                new ClaimRequest(
                        handover.occasion().act(),
                        List.of(lines),
                        reason,
                        found,
                        note,
                        wish,
                        Optional.empty());
        return booked(new FileClaim(rules()).decide(history(), request, accounts(), occasion()));
    }

    Outcome<ClaimAct.Settled> settle(ClaimAct.Filed claim, Optional<Verdict> verdict) {
        Optional<ClaimAct.Settled> before =
                afterSales.stream()
                        .filter(ClaimAct.Settled.class::isInstance)
                        .map(ClaimAct.Settled.class::cast)
                        .filter(other -> other.filed().equals(claim.occasion().act()))
                        .findFirst();
        ClaimStanding standing =
                new ClaimStanding(
                        claim,
                        Optional.empty(),
                        verdict.map(some ->
                                new ClaimDecision(
                                        claim.occasion().act(), some, occasion().at(), "总部", "")),
                        before);
        return booked(
                new SettleClaim(rules())
                        .decide(
                                history(),
                                standing,
                                new SettleRequest(claim.occasion().act(), Payout.Way.ORIGINAL),
                                accounts(),
                                occasion()));
    }

    Outcome<Act.TicketRefunded> giveBack(RefundLine... lines) {
        Outcome<Act.TicketRefunded> outcome =
                new GiveBack(rules())
                        .decide(
                                history(),
                                new RefundRequest(
                                        handover.occasion().act(),
                                        List.of(lines),
                                        Returned.Reason.RETURNED,
                                        Payout.Way.ORIGINAL,
                                        Optional.empty()),
                                accounts(),
                                true,
                                occasion());
        if (outcome instanceof Outcome.Accepted<Act.TicketRefunded>(Act.TicketRefunded act)) {
            refunds.add(act);
            book(act);
        }
        return outcome;
    }

    private <A extends ClaimAct> Outcome<A> booked(Outcome<A> outcome) {
        if (outcome instanceof Outcome.Accepted<A>(A act)) {
            afterSales.add(act);
            act.refund().ifPresent(refunds::add);
            book(act);
        }
        return outcome;
    }

    private void book(Act act) {
        member = act.changeOf(LI).map(member::apply).orElse(member);
    }

    private GiveBack.Accounts accounts() {
        return new GiveBack.Accounts(Optional.of(member), Optional.empty());
    }

    private Occasion occasion() {
        return at("act-" + acts++, today.atTime(9, 0));
    }
}
