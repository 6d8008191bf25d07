package linli.station.counter;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import linli.core.Outcome;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.Identification;
import linli.core.act.MemberAct;
import linli.core.act.Ticket;
import linli.core.campaign.ActivityRefusal;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.membership.ActivityOffer;
import linli.core.membership.ActivityRequest;
import linli.core.membership.BenefitCounter;
import linli.core.membership.CompleteActivity;
import linli.core.membership.PlusOffer;
import linli.core.membership.SellPlus;
import linli.core.refund.TicketHistory;
import linli.core.refund.TicketSummary;
import linli.core.tender.Tender;
import linli.core.visit.Visit;

/** What members have a right to: decided on the one writer, in the journal before the reply. */
final class JournalledBenefits implements BenefitCounter {

    /** Who has not come back for so many tickets is not asked about the one before. */
    private static final int TICKETS = 20;

    private final CounterNeeds needs;
    private final Moments moments;
    private final Lookup lookup;
    private final ActWriter acts;

    JournalledBenefits(CounterNeeds needs, Moments moments, Lookup lookup, ActWriter acts) {
        this.needs = needs;
        this.moments = moments;
        this.lookup = lookup;
        this.acts = acts;
    }

    @Override
    public List<ActivityOffer> activities(Visit visit) {
        Moment now = moments.forLooking();
        return new CompleteActivity(now.rules())
                .offers(visit, isCounted(visit.member()), now.occasion());
    }

    @Override
    public PlusOffer plus(Visit visit) {
        Moment now = moments.forLooking();
        return new SellPlus(now.rules()).offer(visit.account(), now.occasion().businessDay());
    }

    @Override
    public void count(
            Identification member,
            ActivityRequest request,
            Consumer<Outcome<MemberAct.ActivityClaimed>> reply) {
        Runnable count = () -> write(moment -> counted(member, request, moment), reply);
        Optional<Member> known = needs.store().members().byId(member.member());
        if (known.filter(some -> !isHome(some)).isPresent() && isOnline()) {
            needs.absentMembers().ask(known.get().number(), answer -> count.run());
        } else {
            count.run();
        }
    }

    @Override
    public void sellPlus(
            Identification member,
            List<Tender> tenders,
            Consumer<Outcome<MemberAct.PlusSold>> reply) {
        write(
                moment ->
                        visit(member)
                                .then(visit ->
                                        new SellPlus(moment.rules())
                                                .decide(visit, tenders, moment.occasion())),
                reply);
    }

    private <A extends Act> void write(
            Function<Moment, Outcome<A>> decision, Consumer<Outcome<A>> reply) {
        needs.writer()
                .execute(() ->
                        acts.write(
                                decision,
                                outcome -> needs.screen().execute(() -> reply.accept(outcome))));
    }

    private Outcome<Visit> visit(Identification member) {
        return lookup.visit(member.member(), member)
                .map(Outcome::of)
                .orElseGet(() -> Outcome.refused(Lookup.unknown(member.member())));
    }

    private Outcome<MemberAct.ActivityClaimed> counted(
            Identification member, ActivityRequest request, Moment moment) {
        return visit(member).then(visit -> counted(visit, request, moment));
    }

    private Outcome<MemberAct.ActivityClaimed> counted(
            Visit visit, ActivityRequest request, Moment moment) {
        boolean needsTicket =
                moment.rules()
                        .activity(request.kind())
                        .filter(activity -> activity.perOrder().isPresent())
                        .isPresent();
        return needsTicket && request.ticket().isEmpty()
                ? countedOnLatest(visit, request, moment)
                : decided(visit, request, request.ticket().flatMap(this::ticket), moment);
    }

    /** On the latest ticket that takes it; refused as the latest one refuses it. */
    private Outcome<MemberAct.ActivityClaimed> countedOnLatest(
            Visit visit, ActivityRequest request, Moment moment) {
        Outcome<MemberAct.ActivityClaimed> first = Outcome.refused(ActivityRefusal.UNKNOWN_TICKET);
        List<TicketSummary> tickets = ticketsOf(visit.member().id());
        for (TicketSummary each : tickets) {
            Outcome<MemberAct.ActivityClaimed> outcome =
                    decided(visit, request, ticket(each.act()), moment);
            if (outcome instanceof Outcome.Accepted<MemberAct.ActivityClaimed>) {
                return outcome;
            }
            first = each.equals(tickets.getFirst()) ? outcome : first;
        }
        return first;
    }

    private List<TicketSummary> ticketsOf(MemberId member) {
        return needs.store().ticketBook().ofMember(member).stream().limit(TICKETS).toList();
    }

    private Outcome<MemberAct.ActivityClaimed> decided(
            Visit visit, ActivityRequest request, Optional<Ticket> ticket, Moment moment) {
        return new CompleteActivity(moment.rules())
                .decide(visit, request, ticket, isCounted(visit.member()), moment.occasion());
    }

    private Optional<Ticket> ticket(ActId id) {
        return needs.store().ticketBook().history(id).flatMap(this::ticket);
    }

    private Optional<Ticket> ticket(TicketHistory history) {
        return needs.store()
                .ruleBooks()
                .version(history.ruleBook())
                .map(book -> history.ticket(book.rules()));
    }

    /** Limits are counted at home; elsewhere the central must answer. */
    private boolean isCounted(Member member) {
        return isHome(member) || isOnline();
    }

    private boolean isHome(Member member) {
        return member.home().equals(needs.station());
    }

    private boolean isOnline() {
        return needs.pointsElsewhere().isOnline();
    }
}
