package linli.station.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import linli.contract.rules.RuleBookJson;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.ClaimAct;
import linli.core.act.Occasion;
import linli.core.act.TicketKind;
import linli.core.money.Money;
import linli.core.refund.GiveBack;
import linli.core.refund.RefundPreview;
import linli.core.refund.RefundRefusal;
import linli.core.refund.RefundRequest;
import linli.core.refund.TicketCounter;
import linli.core.refund.TicketHistory;
import linli.core.refund.TicketSummary;
import linli.core.refund.TicketSummary.State;

/** The tickets of a counter in memory; refunds are decided by the rules that are built in. */
public final class FakeTickets implements TicketCounter {

    /** If set, nothing can be read. */
    public Optional<Refusal> failing = Optional.empty();

    /** If true, a list never comes. */
    public boolean silent;

    private final FakeCounter counter;

    FakeTickets(FakeCounter counter) {
        this.counter = counter;
    }

    @Override
    public void search(Search search, Consumer<Outcome<List<TicketSummary>>> reply) {
        if (silent) {
            return;
        }
        reply.accept(
                failing.<Outcome<List<TicketSummary>>>map(Outcome::refused)
                        .orElseGet(() -> Outcome.of(found(search))));
    }

    @Override
    public void open(ActId ticket, Consumer<Outcome<Opened>> reply) {
        reply.accept(
                history(ticket)
                        .map(history ->
                                new Opened(
                                        history,
                                        history.member().map(id -> counter.visit(id).member()),
                                        undone(ticket))));
    }

    private Optional<Act> undone(ActId ticket) {
        return counter.acts.stream()
                .filter(act ->
                        act instanceof Act.RedemptionCancelled cancelled
                                && cancelled.redemption().id().equals(ticket))
                .findFirst();
    }

    @Override
    public void preview(RefundRequest request, Consumer<Outcome<RefundPreview>> reply) {
        reply.accept(
                history(request.ticket())
                        .then(history ->
                                decided(history, request).map(act -> preview(history, act))));
    }

    @Override
    public void refund(RefundRequest request, Consumer<Outcome<Act.TicketRefunded>> reply) {
        Outcome<Act.TicketRefunded> outcome =
                history(request.ticket()).then(history -> decided(history, request));
        outcome.map(act -> counter.acts.add(act));
        reply.accept(outcome);
    }

    private List<TicketSummary> found(Search search) {
        List<TicketSummary> found = new ArrayList<>();
        for (Act act : counter.acts) {
            TicketKind.of(act).ifPresent(kind -> found.addFirst(summary(kind, history(act))));
        }
        return found.stream()
                .filter(each ->
                        search.text().isEmpty()
                                || search.text().equals(Long.toString(each.number())))
                .filter(each -> search.day().isEmpty() || search.day().get().equals(each.day()))
                .toList();
    }

    private TicketSummary summary(TicketKind kind, TicketHistory history) {
        Money back =
                history.refunds().stream()
                        .map(refund -> refund.returned().worth())
                        .reduce(Money.ZERO, Money::plus);
        State state =
                history.refunds().isEmpty()
                        ? State.KEPT
                        : history.isReturned() ? State.RETURNED : State.PARTLY_RETURNED;
        return new TicketSummary(
                history.act().occasion().act(),
                history.number(),
                kind,
                history.act().occasion().at(),
                history.act().occasion().businessDay(),
                history.act().occasion().operator(),
                history.member().map(id -> counter.visit(id).member()),
                history.net(),
                points(history.act()),
                back,
                state,
                "");
    }

    private static long points(Act act) {
        return switch (act) {
            case Act.SaleCompleted sale -> sale.sale().pointsEarned();
            case Act.OrderHandedOver handover -> 28;
            case Act.RewardRedeemed redeemed -> -redeemed.redemption().points();
            case Act.PrizeDrawn drawn -> -drawn.points();
            default -> 0;
        };
    }

    /** All tickets, the newest first. */
    List<TicketSummary> all() {
        return found(new Search(Optional.empty(), ""));
    }

    Outcome<TicketHistory> history(ActId ticket) {
        return counter.acts.stream()
                .filter(act -> act.occasion().act().equals(ticket))
                .findFirst()
                .map(act -> Outcome.of(history(act)))
                .orElseGet(() -> Outcome.refused(RefundRefusal.UNKNOWN_TICKET));
    }

    private TicketHistory history(Act act) {
        List<Act.TicketRefunded> refunds =
                counter.acts.stream()
                        .flatMap(one -> refund(one).stream())
                        .filter(back -> back.returned().ticket().equals(act.occasion().act()))
                        .toList();
        return new TicketHistory(
                101 + counter.acts.indexOf(act),
                "9126000027182818284",
                0,
                act,
                refunds,
                List.of(),
                claims(act.occasion().act()));
    }

    private static Optional<Act.TicketRefunded> refund(Act act) {
        return switch (act) {
            case Act.TicketRefunded refund -> Optional.of(refund);
            case ClaimAct claim -> claim.refund();
            default -> Optional.empty();
        };
    }

    private List<ClaimAct> claims(ActId ticket) {
        return counter.acts.stream()
                .filter(ClaimAct.class::isInstance)
                .map(ClaimAct.class::cast)
                .filter(claim -> claim.claim().ticket().equals(ticket))
                .toList();
    }

    GiveBack.Accounts accounts(TicketHistory history) {
        return new GiveBack.Accounts(account(history), Optional.empty());
    }

    private Outcome<Act.TicketRefunded> decided(TicketHistory history, RefundRequest request) {
        return new GiveBack(rules())
                .decide(
                        history,
                        request,
                        new GiveBack.Accounts(account(history), Optional.empty()),
                        true,
                        occasion());
    }

    private RefundPreview preview(TicketHistory history, Act.TicketRefunded act) {
        Optional<MemberAccount> before = account(history);
        OptionalLong days = rules().refund().days();
        LocalDate sold = history.act().occasion().businessDay();
        return new RefundPreview(
                act,
                before,
                before.map(account ->
                        act.changeOf(account.member()).map(account::apply).orElse(account)),
                days.isPresent() ? Optional.of(sold.plusDays(days.getAsLong())) : Optional.empty());
    }

    private Optional<MemberAccount> account(TicketHistory history) {
        return history.member().map(id -> counter.visit(id).account());
    }

    Occasion occasion() {
        LocalDateTime now = ShopFixtures.TODAY.atTime(17, 58);
        return new Occasion(
                new ActId("refund-" + counter.acts.size()),
                Instant.parse("2026-11-21T09:58:00Z"),
                now,
                ShopFixtures.TODAY,
                ShopFixtures.STATION,
                "王姐");
    }

    static LoyaltyRules rules() {
        return RuleBookJson.builtIn().rules();
    }
}
