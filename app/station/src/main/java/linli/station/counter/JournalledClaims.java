package linli.station.counter;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import linli.core.Outcome;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.ClaimAct;
import linli.core.claim.ClaimCounter;
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

/** The claims of a station: decided on the one writer, in the journal before the reply. */
final class JournalledClaims implements ClaimCounter {

    private final CounterNeeds needs;
    private final Moments moments;
    private final ActWriter acts;
    private final TicketFiles files;

    JournalledClaims(CounterNeeds needs, Moments moments, ActWriter acts) {
        this.needs = needs;
        this.moments = moments;
        this.acts = acts;
        this.files = new TicketFiles(needs);
    }

    @Override
    public void preview(ClaimRequest request, Consumer<Outcome<ClaimPreview>> reply) {
        files.read(
                () -> {
                    Moment now = moments.forLooking();
                    return files.history(request.ticket())
                            .then(history ->
                                    filed(history, request, now)
                                            .map(act -> preview(history, act, now)));
                },
                reply);
    }

    @Override
    public void file(ClaimRequest request, Consumer<Outcome<ClaimAct.Filed>> reply) {
        this.<ClaimAct.Filed>write(
                moment ->
                        files.history(request.ticket())
                                .then(history -> filed(history, request, moment)),
                reply);
    }

    @Override
    public void previewSettling(SettleRequest request, Consumer<Outcome<ClaimPreview>> reply) {
        files.read(
                () -> {
                    Moment now = moments.forLooking();
                    return settled(request, now)
                            .then(act ->
                                    files.history(act.claim().ticket())
                                            .map(history -> preview(history, act, now)));
                },
                reply);
    }

    @Override
    public void settle(SettleRequest request, Consumer<Outcome<ClaimAct.Settled>> reply) {
        this.<ClaimAct.Settled>write(moment -> settled(request, moment), reply);
    }

    @Override
    public void claims(Optional<MemberId> member, Consumer<Outcome<List<ClaimStanding>>> reply) {
        files.read(() -> Outcome.of(needs.store().claims().claims(member, MOST)), reply);
    }

    @Override
    public void handovers(MemberId member, Consumer<Outcome<List<TicketSummary>>> reply) {
        files.read(
                () ->
                        Outcome.of(
                                files.book().ofMember(member).stream()
                                        .filter(TicketSummary::isHandover)
                                        .toList()),
                reply);
    }

    private Outcome<ClaimStanding> standing(ActId filed) {
        return needs.store()
                .claims()
                .byId(filed)
                .map(Outcome::of)
                .orElseGet(() -> Outcome.refused(ClaimRefusal.UNKNOWN_CLAIM));
    }

    private Outcome<ClaimAct.Filed> filed(
            TicketHistory history, ClaimRequest request, Moment moment) {
        return files.file(history, moment)
                .then(file ->
                        new FileClaim(file.rules())
                                .decide(history, request, file.accounts(), moment.occasion()));
    }

    private Outcome<ClaimAct.Settled> settled(SettleRequest request, Moment moment) {
        return standing(request.filed()).then(claim -> settled(claim, request, moment));
    }

    private Outcome<ClaimAct.Settled> settled(
            ClaimStanding claim, SettleRequest request, Moment moment) {
        return files.history(claim.filed().claim().ticket())
                .then(history -> files.file(history, moment))
                .then(file ->
                        new SettleClaim(file.rules())
                                .decide(
                                        file.history(),
                                        claim,
                                        request,
                                        file.accounts(),
                                        moment.occasion()));
    }

    private ClaimPreview preview(TicketHistory history, ClaimAct act, Moment now) {
        return new ClaimPreview(
                act,
                history.member()
                        .map(id -> files.account(id, now))
                        .map(account ->
                                act.changeOf(account.member()).map(account::apply).orElse(account)),
                files.lastDay(history));
    }

    private <A extends Act> void write(
            Function<Moment, Outcome<A>> decision, Consumer<Outcome<A>> reply) {
        needs.writer()
                .execute(() ->
                        acts.write(
                                decision,
                                outcome -> needs.screen().execute(() -> reply.accept(outcome))));
    }
}
