package linli.station.counter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import linli.core.Outcome;
import linli.core.account.MemberAccount;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.member.Member;
import linli.core.refund.GiveBack;
import linli.core.refund.RefundPreview;
import linli.core.refund.RefundRequest;
import linli.core.refund.TicketCounter;
import linli.core.refund.TicketHistory;
import linli.core.refund.TicketSummary;
import linli.station.counter.TicketFiles.TicketFile;

/**
 * The tickets of a station: read and decided on the one writer, in the journal before the reply.
 */
final class JournalledTickets implements TicketCounter {

    private final CounterNeeds needs;
    private final Moments moments;
    private final ActWriter acts;
    private final TicketFiles files;

    JournalledTickets(CounterNeeds needs, Moments moments, ActWriter acts) {
        this.needs = needs;
        this.moments = moments;
        this.acts = acts;
        this.files = new TicketFiles(needs);
    }

    @Override
    public void search(Search search, Consumer<Outcome<List<TicketSummary>>> reply) {
        files.read(() -> Outcome.of(new TicketSearch(needs.store(), today()).find(search)), reply);
    }

    @Override
    public void open(ActId ticket, Consumer<Outcome<Opened>> reply) {
        files.read(
                () ->
                        files.any(ticket)
                                .map(history ->
                                        new Opened(
                                                history,
                                                memberOf(history),
                                                files.book().undone(history))),
                reply);
    }

    @Override
    public void preview(RefundRequest request, Consumer<Outcome<RefundPreview>> reply) {
        files.read(
                () -> {
                    Moment now = moments.forLooking();
                    return files.history(request.ticket())
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
                                        files.history(request.ticket())
                                                .then(history -> decide(history, request, moment)),
                                outcome -> needs.screen().execute(() -> reply.accept(outcome))));
    }

    private Outcome<Act.TicketRefunded> decide(
            TicketHistory history, RefundRequest request, Moment moment) {
        return files.file(history, moment).then(file -> decide(file, request, moment));
    }

    private Outcome<Act.TicketRefunded> decide(
            TicketFile file, RefundRequest request, Moment moment) {
        return new GiveBack(file.rules())
                .decide(
                        file.history(),
                        request,
                        file.accounts(),
                        files.book().isOfThisShift(file.history().number()),
                        moment.occasion());
    }

    private RefundPreview preview(TicketHistory history, Act.TicketRefunded act, Moment now) {
        Optional<MemberAccount> before = files.member(history).map(id -> files.account(id, now));
        Optional<MemberAccount> after =
                before.map(account ->
                        act.changeOf(account.member()).map(account::apply).orElse(account));
        return new RefundPreview(act, before, after, files.lastDay(history));
    }

    private Optional<Member> memberOf(TicketHistory history) {
        return files.member(history).flatMap(needs.store().members()::byId);
    }

    private LocalDate today() {
        return moments.forLooking().occasion().businessDay();
    }
}
