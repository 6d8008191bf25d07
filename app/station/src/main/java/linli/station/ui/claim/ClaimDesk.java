package linli.station.ui.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.act.ActId;
import linli.core.act.ClaimAct;
import linli.core.act.Identification;
import linli.core.claim.ClaimCounter;
import linli.core.claim.ClaimDecision.Verdict;
import linli.core.claim.ClaimPreview;
import linli.core.claim.ClaimStanding;
import linli.core.claim.ClaimStanding.State;
import linli.core.claim.SettleRequest;
import linli.core.member.MemberId;
import linli.core.refund.RefundRefusal;
import linli.core.refund.TicketCounter;
import linli.core.refund.TicketHistory;
import linli.core.refund.TicketSummary;
import linli.core.tender.Payout;
import linli.core.visit.Found;
import linli.core.visit.Visit;
import linli.station.ui.kit.AfterSales;
import linli.station.ui.kit.ChoiceModel;
import linli.station.ui.kit.ChoiceModel.Option;
import linli.station.ui.kit.Desk;
import linli.station.ui.kit.StationStatus;
import linli.station.ui.kit.Texts;

/**
 * Claims at this till: begun from a handover's ticket or from the member who is served, listed with
 * what headquarters decided, and settled as they did.
 */
public final class ClaimDesk implements AfterSales {

    private static final int HANDOVERS = 5;

    private final ReadOnlyObjectWrapper<Optional<ClaimAsked>> asking =
            new ReadOnlyObjectWrapper<>(this, "asking", Optional.empty());
    private final Desk desk;
    private final Texts texts;
    private final ClaimCounter claims;
    private final TicketCounter tickets;
    private final ClaimWords words;
    private final Consumer<ActId> show;
    private boolean settling;
    private int turn;

    /** {@code show} opens a ticket on its own screen, where claims are put together. */
    public ClaimDesk(
            Desk desk,
            ClaimCounter claims,
            TicketCounter tickets,
            StationStatus status,
            Consumer<ActId> show) {
        this.desk = desk;
        this.texts = desk.texts();
        this.claims = claims;
        this.tickets = tickets;
        this.words = new ClaimWords(desk, status);
        this.show = show;
    }

    ReadOnlyObjectProperty<Optional<ClaimAsked>> asking() {
        return asking.getReadOnlyProperty();
    }

    ClaimWords words() {
        return words;
    }

    /** What was asked is put away, unless a reply is awaited. */
    void leave() {
        boolean isWriting =
                asking.get().isPresent()
                        && asking.get().get() instanceof ClaimAsked.Filing(var model)
                        && model.committing().get();
        boolean waits = settling || isWriting;
        if (!waits) {
            turn++;
            asking.set(Optional.empty());
        }
    }

    @Override
    public boolean take(Found found) {
        if (asking.get().isPresent()
                && asking.get().get() instanceof ClaimAsked.Filing(var model)) {
            model.take(found);
            return true;
        }
        leave();
        return false;
    }

    @Override
    public void begin(TicketHistory handover) {
        if (handover.isReturned()) {
            desk.announcer().refuse(texts.refusal("REFUND_ALREADY_RETURNED"));
        } else {
            desk.announcer().clear();
            ask(new ClaimAsked.Filing(new ClaimModel(handover, desk, claims, this::told)));
        }
    }

    /** The handovers and claims of the member who is served; nobody served: all claims. */
    public void open() {
        if (asking.get().isPresent()) {
            return;
        }
        Optional<Visit> visit = desk.serving().current();
        Optional<MemberId> member = visit.map(each -> each.member().id());
        claims.claims(
                member,
                unlessLeft(standing ->
                        member.ifPresentOrElse(
                                id -> withHandovers(id, standing),
                                () -> list(List.of(), standing))));
    }

    private void withHandovers(MemberId member, List<ClaimStanding> standing) {
        claims.handovers(member, unlessLeft(handovers -> list(handovers, standing)));
    }

    private void list(List<TicketSummary> handovers, List<ClaimStanding> standing) {
        List<Option> options = new ArrayList<>();
        standing.stream()
                .filter(claim -> claim.state() == State.ALLOWED)
                .forEach(claim -> options.add(option(claim)));
        handovers.stream().limit(HANDOVERS).forEach(handover -> options.add(option(handover)));
        standing.stream()
                .filter(claim -> claim.state() != State.ALLOWED)
                .forEach(claim -> options.add(option(claim)));
        boolean served = desk.serving().current().isPresent();
        String empty = served ? "claim.list.nothing" : "claim.list.none";
        String about = served ? "claim.list.member" : "claim.list.all";
        choose(texts.get("claim.title"), texts.get(options.isEmpty() ? empty : about), options);
    }

    private Option option(TicketSummary handover) {
        return new Option(
                words.title(handover),
                texts.get("claim.handover.detail"),
                words.money(handover),
                handover.state() == TicketSummary.State.RETURNED ? texts.get("refund.gone") : "",
                () -> beginWith(handover.act()));
    }

    private void beginWith(ActId handover) {
        show.accept(handover);
        tickets.open(handover, unlessLeft(found -> begin(found.history())));
    }

    private Option option(ClaimStanding claim) {
        boolean isAllowed = claim.state() == State.ALLOWED;
        return new Option(
                words.title(claim),
                words.detail(claim),
                words.worth(claim),
                isAllowed ? "" : words.detail(claim),
                () -> askHow(claim));
    }

    /** Headquarters allowed it: how is it done? */
    private void askHow(ClaimStanding claim) {
        boolean isMoney =
                claim.decision().filter(made -> made.verdict() == Verdict.MONEY).isPresent();
        SettleRequest request = request(claim, Payout.Way.ORIGINAL);
        if (isMoney) {
            claims.previewSettling(request, unlessLeft(online -> askHow(claim, online)));
        } else {
            Option replaced = option("claim.settle.replaced", words.worth(claim), claim, request);
            choose(words.title(claim), words.standing(claim), List.of(replaced));
        }
    }

    /** What goes back is said before it is chosen how: points may have been taken off it. */
    private void askHow(ClaimStanding claim, ClaimPreview online) {
        claims.previewSettling(
                request(claim, Payout.Way.CASH),
                unlessLeft(cash ->
                        choose(
                                words.title(claim),
                                words.settling(claim, online),
                                List.of(
                                        way(Payout.Way.ORIGINAL, claim, online),
                                        way(Payout.Way.CASH, claim, cash)))));
    }

    private Option way(Payout.Way way, ClaimStanding claim, ClaimPreview preview) {
        Payout payout = preview.act().refund().orElseThrow().payout();
        String key = way == Payout.Way.CASH ? "claim.settle.cash" : "claim.settle.online";
        return option(key, words.money(payout), claim, request(claim, way).told(payout));
    }

    private Option option(String key, String figure, ClaimStanding claim, SettleRequest request) {
        return new Option(
                texts.get(key),
                texts.get(key + ".detail"),
                figure,
                "",
                () -> settle(claim, request));
    }

    private static SettleRequest request(ClaimStanding claim, Payout.Way way) {
        return new SettleRequest(claim.filed().occasion().act(), way);
    }

    private void settle(ClaimStanding claim, SettleRequest request) {
        settling = true;
        desk.second()
                .<ClaimAct.Settled>ask(
                        (approver, reply) -> claims.settle(request.approvedBy(approver), reply),
                        outcome -> {
                            settling = false;
                            accepted(outcome, this::told);
                            if (outcome instanceof Outcome.Refused<ClaimAct.Settled>(var refusal)
                                    && refusal == RefundRefusal.FIGURES_CHANGED) {
                                askHow(claim);
                            }
                        });
    }

    /** It is on disk: whoever is served is shown as they are now. */
    private void told(ClaimAct act) {
        desk.announcer().done("");
        show.accept(act.claim().ticket());
        Identification known =
                desk.serving()
                        .current()
                        .filter(visit -> visit.member().id().equals(act.member()))
                        .map(Visit::identification)
                        .orElseGet(() ->
                                new Identification(
                                        act.member(), Identification.Kind.MEMBER_NUMBER, ""));
        desk.counter().refresh(act.member(), known, visit -> show(act, visit));
    }

    private void show(ClaimAct act, Optional<Visit> visit) {
        visit.filter(this::isServed).ifPresent(desk.serving()::serve);
        ask(new ClaimAsked.Done(words.done(act, visit.map(Visit::account))));
    }

    private boolean isServed(Visit visit) {
        return desk.serving()
                .current()
                .filter(now -> now.member().id().equals(visit.member().id()))
                .isPresent();
    }

    private void choose(String title, String about, List<Option> options) {
        ask(new ClaimAsked.Choice(new ChoiceModel(title, about, options)));
    }

    private void ask(ClaimAsked next) {
        turn++;
        asking.set(Optional.of(next));
    }

    /** Goes on with what was answered, unless something else was asked or left meanwhile. */
    private <T> Consumer<Outcome<T>> unlessLeft(Consumer<T> then) {
        int now = turn;
        return outcome -> {
            if (now == turn) {
                accepted(outcome, then);
            }
        };
    }

    private <T> void accepted(Outcome<T> outcome, Consumer<T> then) {
        switch (outcome) {
            case Outcome.Accepted<T>(T value) -> then.accept(value);
            case Outcome.Refused<T>(Refusal refusal) -> refused(refusal);
        }
    }

    private void refused(Refusal refusal) {
        desk.announcer().refuse(refusal);
        if (asking.get().isPresent()
                && asking.get().get() instanceof ClaimAsked.Choice(var model)) {
            model.again(texts.refusal(refusal).whole());
        }
    }
}
