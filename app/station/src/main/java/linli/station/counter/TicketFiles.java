package linli.station.counter;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import linli.core.Outcome;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.ActId;
import linli.core.act.Ticket;
import linli.core.member.AbsentMember;
import linli.core.member.MemberId;
import linli.core.refund.GiveBack;
import linli.core.refund.RefundRefusal;
import linli.core.refund.TicketHistory;
import linli.core.rulebook.RuleBook;
import linli.core.visit.ScanRefusal;
import linli.station.store.h2.StoreFault;
import linli.station.store.ticket.TicketBook;

/** The tickets made here as a return or a claim needs them: with their rules and their people. */
final class TicketFiles {

    private final CounterNeeds needs;

    TicketFiles(CounterNeeds needs) {
        this.needs = needs;
    }

    /** What can be decided about a ticket. */
    record TicketFile(TicketHistory history, LoyaltyRules rules, GiveBack.Accounts accounts) {}

    TicketBook book() {
        return needs.store().ticketBook();
    }

    Outcome<TicketHistory> history(ActId ticket) {
        return book().history(ticket)
                .map(Outcome::of)
                .orElseGet(() -> Outcome.refused(RefundRefusal.UNKNOWN_TICKET));
    }

    /** Whatever the list has. */
    Outcome<TicketHistory> any(ActId act) {
        return book().any(act)
                .map(Outcome::of)
                .orElseGet(() -> Outcome.refused(RefundRefusal.UNKNOWN_TICKET));
    }

    /** Refused if the rules of the ticket or its member are not here. */
    Outcome<TicketFile> file(TicketHistory history, Moment moment) {
        Optional<LoyaltyRules> rules =
                needs.store().ruleBooks().version(history.ruleBook()).map(RuleBook::rules);
        if (rules.isEmpty()) {
            return Outcome.refused(RefundRefusal.RULES_NOT_HERE);
        }
        Optional<MemberId> member = member(history);
        if (member.isPresent() && !isHere(member.get(), history)) {
            return Outcome.refused(RefundRefusal.MEMBER_NOT_HERE);
        }
        Optional<MemberId> inviter =
                history.ticket(rules.get()).referral().map(Ticket.Referral::inviter);
        return Outcome.of(
                new TicketFile(
                        history,
                        rules.get(),
                        new GiveBack.Accounts(
                                member.map(id -> account(id, moment)),
                                inviter.filter(this::isKnown).map(id -> account(id, moment)))));
    }

    /** Whose the ticket is, as themselves as soon as that is known. */
    Optional<MemberId> member(TicketHistory history) {
        return history.member().map(needs.store().members()::ownerOf);
    }

    /** The last day on which goods of the ticket can come back; empty if for ever. */
    Optional<LocalDate> lastDay(TicketHistory history) {
        LocalDate sold = history.act().occasion().businessDay();
        return needs.store()
                .ruleBooks()
                .version(history.ruleBook())
                .map(book -> book.rules().refund().days())
                .filter(OptionalLong::isPresent)
                .map(days -> sold.plusDays(days.getAsLong()));
    }

    MemberAccount account(MemberId id, Moment moment) {
        return needs.store().accounts().of(id, moment.rules(), moment.occasion().businessDay());
    }

    /** What cannot be read is refused as a store that failed, and mended before the next try. */
    <T> void read(Supplier<Outcome<T>> reading, Consumer<Outcome<T>> reply) {
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

    /**
     * A number is enough for a ticket, unless it was known before whose it is: H2 was lost with
     * that, and the points may have gone under their name.
     */
    private boolean isHere(MemberId id, TicketHistory history) {
        ActId ticket = history.act().occasion().act();
        return isKnown(id)
                && !(AbsentMember.is(id) && needs.store().accounts().isMovedByAnother(id, ticket));
    }

    private boolean isKnown(MemberId id) {
        return AbsentMember.is(id) || needs.store().members().byId(id).isPresent();
    }
}
