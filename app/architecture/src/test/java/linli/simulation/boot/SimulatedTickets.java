package linli.simulation.boot;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import linli.core.account.LoyaltyRules;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.MemberAct;
import linli.core.act.Occasion;
import linli.core.act.Returned;
import linli.core.member.MemberId;
import linli.core.membership.ActivityRequest;
import linli.core.membership.CompleteActivity;
import linli.core.refund.GiveBack;
import linli.core.refund.RefundLine;
import linli.core.refund.RefundRequest;
import linli.core.refund.TicketHistory;
import linli.core.tender.Payout;
import linli.core.visit.Visit;

/** What becomes of tickets of a simulated counter: goods come back, and people praise them. */
final class SimulatedTickets {

    private static final String REVIEW = "REVIEW";

    private final SimulatedChain chain;
    private final SimulatedCounter counter;
    private final StationMemory memory;
    private final LoyaltyRules rules = SimulatedCounter.BOOK.rules();
    private final Random random;

    SimulatedTickets(SimulatedChain chain, SimulatedCounter counter, StationMemory memory) {
        this.chain = chain;
        this.counter = counter;
        this.memory = memory;
        this.random = chain.random();
    }

    /** Takes back some of a ticket. */
    void refund() {
        any().filter(ticket -> left(ticket) > 0)
                .ifPresent(ticket ->
                        refund(
                                ticket,
                                1 + random.nextLong(left(ticket)),
                                Returned.Reason.RETURNED));
    }

    /** Undoes a ticket that was a mistake, if it is of today. */
    void undo() {
        any().filter(ticket -> left(ticket) > 0)
                .ifPresent(ticket -> refund(ticket, left(ticket), Returned.Reason.POST_VOID));
    }

    /** Counts that a member praised what they bought. */
    void review() {
        any().ifPresent(ticket ->
                ticket.member()
                        .flatMap(counter.services()::visit)
                        .ifPresent(visit -> review(ticket, visit)));
    }

    private void review(TicketHistory ticket, Visit visit) {
        new CompleteActivity(rules)
                .decide(
                        visit,
                        new ActivityRequest(REVIEW, Optional.of(id(ticket)), Optional.empty()),
                        Optional.of(ticket.ticket(rules)),
                        true,
                        counter.occasion())
                .map(counter::write);
    }

    private void refund(TicketHistory ticket, long pieces, Returned.Reason why) {
        Optional<MemberId> member = ticket.member().map(memory::ownerOf);
        if (member.filter(id -> memory.isMovedByAnother(id, id(ticket))).isPresent()) {
            return;
        }
        Occasion occasion = counter.occasion();
        RefundRequest request =
                new RefundRequest(
                        id(ticket),
                        List.of(RefundLine.of(1, pieces)),
                        why,
                        Payout.Way.ORIGINAL,
                        Optional.of("leader"));
        GiveBack.Accounts accounts =
                new GiveBack.Accounts(
                        member.map(id -> counter.account(id, occasion)), Optional.empty());
        boolean isOfToday = ticket.act().occasion().businessDay().equals(occasion.businessDay());
        new GiveBack(rules)
                .decide(ticket, request, accounts, isOfToday, occasion)
                .map(counter::write);
    }

    private static ActId id(TicketHistory ticket) {
        return ticket.act().occasion().act();
    }

    private static long left(TicketHistory ticket) {
        return ticket.lines().getFirst().left();
    }

    private Optional<TicketHistory> any() {
        List<StationMemory.Done> tickets =
                memory.acts().stream()
                        .filter(done -> done.act() instanceof Act.SaleCompleted)
                        .toList();
        return tickets.isEmpty() || !counter.isReady()
                ? Optional.empty()
                : Optional.of(history(chain.any(tickets)));
    }

    private TicketHistory history(StationMemory.Done sold) {
        ActId ticket = sold.act().occasion().act();
        return new TicketHistory(
                sold.seq(),
                "",
                SimulatedCounter.BOOK.version(),
                sold.act(),
                chain.has(Flaw.REFUNDS_AGAIN) ? List.of() : refundsOf(ticket),
                reviewsOf(ticket),
                List.of());
    }

    private List<Act.TicketRefunded> refundsOf(ActId ticket) {
        return memory.acts().stream()
                .map(StationMemory.Done::act)
                .filter(Act.TicketRefunded.class::isInstance)
                .map(Act.TicketRefunded.class::cast)
                .filter(refund -> refund.returned().ticket().equals(ticket))
                .toList();
    }

    private List<MemberAct.ActivityClaimed> reviewsOf(ActId ticket) {
        return memory.acts().stream()
                .map(StationMemory.Done::act)
                .filter(MemberAct.ActivityClaimed.class::isInstance)
                .map(MemberAct.ActivityClaimed.class::cast)
                .filter(done -> done.ticket().equals(Optional.of(ticket)))
                .toList();
    }
}
