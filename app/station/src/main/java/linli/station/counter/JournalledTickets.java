package linli.station.counter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import linli.core.Outcome;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.Ticket;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.refund.GiveBack;
import linli.core.refund.RefundPreview;
import linli.core.refund.RefundRefusal;
import linli.core.refund.RefundRequest;
import linli.core.refund.TicketCounter;
import linli.core.refund.TicketHistory;
import linli.core.refund.TicketSummary;
import linli.core.rulebook.RuleBook;
import linli.core.visit.ScanRefusal;
import linli.station.store.h2.StoreFault;
import linli.station.store.ticket.TicketBook;

/**
 * The tickets of a station: read and decided on the one writer, in the journal before the reply.
 */
final class JournalledTickets implements TicketCounter {

    private final CounterNeeds needs;
    private final Moments moments;
    private final ActWriter acts;

    JournalledTickets(CounterNeeds needs, Moments moments, ActWriter acts) {
        this.needs = needs;
        this.moments = moments;
        this.acts = acts;
    }

    @Override
    public void search(Search search, Consumer<Outcome<List<TicketSummary>>> reply) {
        read(() -> Outcome.of(new TicketSearch(needs.store(), today()).find(search)), reply);
    }

    @Override
    public void open(ActId ticket, Consumer<Outcome<Opened>> reply) {
        read(() -> history(ticket).map(history -> new Opened(history, memberOf(history))), reply);
    }

    @Override
    public void preview(RefundRequest request, Consumer<Outcome<RefundPreview>> reply) {
        read(
                () -> {
                    Moment now = moments.forLooking();
                    return history(request.ticket())
                            .then(history ->
                                    decide(history, request, now)
                                            .map(act -> preview(history, act, now)));
                },
                reply);
    }

    @Override
    public void refund(RefundRequest request, Consumer<Outcome<Act.TicketRefunded>> reply) {
        needs.writer()
                .execute(() ->
                        acts.write(
                                moment ->
                                        history(request.ticket())
                                                .then(history -> decide(history, request, moment)),
                                outcome -> needs.screen().execute(() -> reply.accept(outcome))));
    }

    private Outcome<TicketHistory> history(ActId ticket) {
        return book().history(ticket)
                .map(Outcome::of)
                .orElseGet(() -> Outcome.refused(RefundRefusal.UNKNOWN_TICKET));
    }

    private Outcome<Act.TicketRefunded> decide(
            TicketHistory history, RefundRequest request, Moment moment) {
        Optional<LoyaltyRules> rules =
                needs.store().ruleBooks().version(history.ruleBook()).map(RuleBook::rules);
        if (rules.isEmpty()) {
            return Outcome.refused(RefundRefusal.RULES_NOT_HERE);
        }
        Optional<MemberId> member = history.member();
        if (member.isPresent() && !isKnown(member.get())) {
            return Outcome.refused(RefundRefusal.MEMBER_NOT_HERE);
        }
        Optional<MemberId> inviter =
                history.ticket(rules.get()).referral().map(Ticket.Referral::inviter);
        return new GiveBack(rules.get())
                .decide(
                        history,
                        request,
                        new GiveBack.Accounts(
                                member.map(id -> account(id, moment)),
                                inviter.filter(this::isKnown).map(id -> account(id, moment))),
                        book().isOfThisShift(history.number()),
                        moment.occasion());
    }

    private RefundPreview preview(TicketHistory history, Act.TicketRefunded act, Moment now) {
        Optional<MemberAccount> before = history.member().map(id -> account(id, now));
        Optional<MemberAccount> after =
                before.map(account ->
                        act.changeOf(account.member()).map(account::apply).orElse(account));
        return new RefundPreview(act, before, after, lastDay(history));
    }

    private Optional<LocalDate> lastDay(TicketHistory history) {
        LocalDate sold = history.act().occasion().businessDay();
        return needs.store()
                .ruleBooks()
                .version(history.ruleBook())
                .map(book -> book.rules().refund().days())
                .filter(OptionalLong::isPresent)
                .map(days -> sold.plusDays(days.getAsLong()));
    }

    private Optional<Member> memberOf(TicketHistory history) {
        return history.member().flatMap(needs.store().members()::byId);
    }

    private boolean isKnown(MemberId id) {
        return needs.store().members().byId(id).isPresent();
    }

    private MemberAccount account(MemberId id, Moment moment) {
        return needs.store().accounts().of(id, moment.rules(), moment.occasion().businessDay());
    }

    private LocalDate today() {
        return moments.forLooking().occasion().businessDay();
    }

    private TicketBook book() {
        return needs.store().ticketBook();
    }

    /** What cannot be read is refused as a store that failed, and mended before the next try. */
    private <T> void read(Supplier<Outcome<T>> reading, Consumer<Outcome<T>> reply) {
        needs.writer()
                .execute(() -> {
                    Outcome<T> outcome = Outcome.refused(ScanRefusal.STORE_FAILED);
                    try {
                        needs.store().mendReading();
                        outcome = reading.get();
                    } catch (StoreFault unreadable) {
                        outcome = Outcome.refused(ScanRefusal.STORE_FAILED);
                    } finally {
                        Outcome<T> result = outcome;
                        needs.screen().execute(() -> reply.accept(result));
                    }
                });
    }
}
