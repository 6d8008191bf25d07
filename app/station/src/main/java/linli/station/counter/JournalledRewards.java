package linli.station.counter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import linli.core.Outcome;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.DrawNumber;
import linli.core.act.Identification;
import linli.core.member.MemberId;
import linli.core.redeem.CompleteReward;
import linli.core.redeem.OfferRewards;
import linli.core.redeem.RewardCounter;
import linli.core.redeem.RewardShelf;
import linli.core.reward.GivenOut;
import linli.core.reward.RewardRefusal;
import linli.core.tender.Tender;
import linli.core.visit.ScanRefusal;
import linli.core.visit.Visit;
import linli.station.store.reward.StationRewards;

/** The rewards of a station: decided on the one writer, in the journal before the reply. */
final class JournalledRewards implements RewardCounter {

    private final CounterNeeds needs;
    private final Moments moments;
    private final Lookup lookup;
    private final ActWriter acts;
    private volatile Stock stock;

    /** What was given out as far as that version of the rule book asks. */
    private record Stock(int version, GivenOut given) {}

    JournalledRewards(CounterNeeds needs, Moments moments, Lookup lookup, ActWriter acts) {
        this.needs = needs;
        this.moments = moments;
        this.lookup = lookup;
        this.acts = acts;
        this.stock = counted(moments.forLooking());
    }

    @Override
    public RewardShelf shelf(Visit visit) {
        Moment now = moments.forLooking();
        if (now.book().version() != stock.version()) {
            needs.writer().execute(() -> stock = counted(now));
        }
        return new OfferRewards(now.rules(), needs.store().labels(), stock.given())
                .shelf(visit, now.occasion());
    }

    @Override
    public void redeem(
            Identification member,
            String reward,
            List<Tender> tenders,
            Consumer<Outcome<Act.RewardRedeemed>> reply) {
        write(
                moment ->
                        served(
                                member,
                                moment,
                                (complete, visit) ->
                                        complete.redeem(visit, reward, tenders, moment.occasion())),
                reply);
    }

    @Override
    public void cancel(
            ActId redemption,
            Optional<String> approver,
            Consumer<Outcome<Act.RedemptionCancelled>> reply) {
        write(moment -> cancel(redemption, moment, approver), reply);
    }

    @Override
    public void draw(Identification member, Consumer<Outcome<Act.PrizeDrawn>> reply) {
        write(
                moment ->
                        served(
                                member,
                                moment,
                                (complete, visit) ->
                                        complete.draw(visit, number(member), moment.occasion())),
                reply);
    }

    @Override
    public void recent(MemberId member, Consumer<List<Act.RewardRedeemed>> reply) {
        needs.writer()
                .execute(() -> {
                    List<Act.RewardRedeemed> standing = List.of();
                    try {
                        standing = rewards().standing(member, earliest());
                    } finally {
                        List<Act.RewardRedeemed> found = standing;
                        needs.screen().execute(() -> reply.accept(found));
                    }
                });
    }

    private <A extends Act> void write(
            Function<Moment, Outcome<A>> decision, Consumer<Outcome<A>> reply) {
        needs.writer()
                .execute(() -> {
                    acts.write(
                            decision,
                            outcome -> needs.screen().execute(() -> reply.accept(outcome)));
                    stock = counted(moments.forLooking());
                });
    }

    private <A extends Act> Outcome<A> served(
            Identification member,
            Moment moment,
            BiFunction<CompleteReward, Visit, Outcome<A>> decision) {
        if (lookup.isFrozen(member.member())) {
            return Outcome.refused(ScanRefusal.MEMBER_FROZEN);
        }
        return lookup.visit(member.member(), member)
                .map(visit -> decision.apply(complete(moment), visit))
                .orElseGet(() -> Outcome.refused(Lookup.unknown(member.member())));
    }

    private Outcome<Act.RedemptionCancelled> cancel(
            ActId id, Moment moment, Optional<String> approver) {
        Optional<Act.RewardRedeemed> act = rewards().byId(id);
        if (act.isEmpty()) {
            return Outcome.refused(RewardRefusal.UNKNOWN_REDEMPTION);
        }
        return lookup.customer(act.get().redemption().member(), moment)
                .map(customer ->
                        complete(moment)
                                .cancel(
                                        act.get(),
                                        rewards().isCancelled(id),
                                        customer.account(),
                                        moment.occasion().approvedBy(approver)))
                .orElseGet(() -> Outcome.refused(ScanRefusal.MEMBER_NOT_HERE));
    }

    private CompleteReward complete(Moment moment) {
        return new CompleteReward(
                moment.rules(), needs.store().labels(), rewards().given(moment.rules()));
    }

    private long number(Identification member) {
        return DrawNumber.of(needs.journal().head().hash(), member.member());
    }

    private Stock counted(Moment now) {
        return new Stock(now.book().version(), rewards().given(now.rules()));
    }

    private LocalDate earliest() {
        Moment now = moments.forLooking();
        OptionalLong days = now.rules().cancelDays();
        return days.isPresent()
                ? now.occasion().businessDay().minusDays(days.getAsLong())
                : LocalDate.EPOCH;
    }

    private StationRewards rewards() {
        return needs.store().rewards();
    }
}
