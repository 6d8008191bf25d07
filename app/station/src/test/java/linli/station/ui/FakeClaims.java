package linli.station.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import linli.core.Outcome;
import linli.core.act.ActId;
import linli.core.act.ClaimAct;
import linli.core.claim.ClaimCounter;
import linli.core.claim.ClaimDecision;
import linli.core.claim.ClaimPreview;
import linli.core.claim.ClaimRefusal;
import linli.core.claim.ClaimRequest;
import linli.core.claim.ClaimStanding;
import linli.core.claim.FileClaim;
import linli.core.claim.SettleClaim;
import linli.core.claim.SettleRequest;
import linli.core.member.MemberId;
import linli.core.refund.TicketHistory;
import linli.core.refund.TicketSummary;

/** The claims of a counter in memory. */
public final class FakeClaims implements ClaimCounter {

    /** What headquarters decided. */
    public final List<ClaimDecision> decisions = new ArrayList<>();

    private final FakeCounter counter;
    private final FakeTickets tickets;

    FakeClaims(FakeCounter counter, FakeTickets tickets) {
        this.counter = counter;
        this.tickets = tickets;
    }

    @Override
    public void preview(ClaimRequest request, Consumer<Outcome<ClaimPreview>> reply) {
        reply.accept(
                filed(request)
                        .map(act ->
                                new ClaimPreview(
                                        act,
                                        Optional.of(counter.visit(act.member()).account()),
                                        Optional.of(act.occasion().businessDay().plusDays(30)))));
    }

    @Override
    public void file(ClaimRequest request, Consumer<Outcome<ClaimAct.Filed>> reply) {
        Outcome<ClaimAct.Filed> outcome = filed(request);
        outcome.map(counter.acts::add);
        reply.accept(outcome);
    }

    @Override
    public void previewSettling(SettleRequest request, Consumer<Outcome<ClaimPreview>> reply) {
        reply.accept(
                settled(request)
                        .map(act ->
                                new ClaimPreview(
                                        act,
                                        Optional.of(counter.visit(act.member()).account()),
                                        Optional.empty())));
    }

    @Override
    public void settle(SettleRequest request, Consumer<Outcome<ClaimAct.Settled>> reply) {
        Outcome<ClaimAct.Settled> outcome = settled(request);
        outcome.map(counter.acts::add);
        reply.accept(outcome);
    }

    private Outcome<ClaimAct.Settled> settled(SettleRequest request) {
        return standings().stream()
                .filter(claim -> claim.filed().occasion().act().equals(request.filed()))
                .findFirst()
                .map(claim -> settled(claim, request))
                .orElseGet(() -> Outcome.refused(ClaimRefusal.UNKNOWN_CLAIM));
    }

    @Override
    public void claims(Optional<MemberId> member, Consumer<Outcome<List<ClaimStanding>>> reply) {
        reply.accept(
                Outcome.of(
                        standings().stream()
                                .filter(claim ->
                                        member.isEmpty()
                                                || member.get().equals(claim.filed().member()))
                                .toList()));
    }

    @Override
    public void handovers(MemberId member, Consumer<Outcome<List<TicketSummary>>> reply) {
        reply.accept(
                Outcome.of(
                        tickets.all().stream()
                                .filter(TicketSummary::isHandover)
                                .filter(each ->
                                        each.member()
                                                .filter(one -> one.id().equals(member))
                                                .isPresent())
                                .toList()));
    }

    private Outcome<ClaimAct.Filed> filed(ClaimRequest request) {
        return tickets.history(request.ticket())
                .then(history ->
                        new FileClaim(FakeTickets.rules())
                                .decide(
                                        history,
                                        request,
                                        tickets.accounts(history),
                                        tickets.occasion()));
    }

    private Outcome<ClaimAct.Settled> settled(ClaimStanding claim, SettleRequest request) {
        Outcome<TicketHistory> history = tickets.history(claim.filed().claim().ticket());
        return history.then(ticket ->
                new SettleClaim(FakeTickets.rules())
                        .decide(
                                ticket,
                                claim,
                                request,
                                tickets.accounts(ticket),
                                tickets.occasion()));
    }

    private List<ClaimStanding> standings() {
        List<ClaimStanding> standings = new ArrayList<>();
        counter.acts.stream()
                .filter(ClaimAct.Filed.class::isInstance)
                .map(ClaimAct.Filed.class::cast)
                .forEach(filed -> standings.addFirst(standing(filed)));
        return standings;
    }

    private ClaimStanding standing(ClaimAct.Filed filed) {
        ActId id = filed.occasion().act();
        return new ClaimStanding(
                filed,
                Optional.of(counter.visit(filed.member()).member()),
                decisions.stream().filter(made -> made.claim().equals(id)).findFirst(),
                counter.acts.stream()
                        .filter(ClaimAct.Settled.class::isInstance)
                        .map(ClaimAct.Settled.class::cast)
                        .filter(act -> act.filed().equals(id))
                        .findFirst());
    }
}
