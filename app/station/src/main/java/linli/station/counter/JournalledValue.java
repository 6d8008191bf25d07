package linli.station.counter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import linli.core.Outcome;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.Identification;
import linli.core.act.Occasion;
import linli.core.act.ValueAct;
import linli.core.member.MemberId;
import linli.core.money.Money;
import linli.core.points.Statement;
import linli.core.points.Unit;
import linli.core.tender.Tender;
import linli.core.value.TopUp;
import linli.core.value.TopUpRule;
import linli.core.value.ValueRefusal;
import linli.core.visit.Customer;
import linli.core.visit.ScanRefusal;
import linli.core.visit.Visit;
import linli.core.wallet.TopUpValue;
import linli.core.wallet.ValueCounter;
import linli.core.wallet.WithdrawValue;

/** Stored value at a station: decided on the one writer, in the journal before the reply. */
final class JournalledValue implements ValueCounter {

    private final CounterNeeds needs;
    private final Moments moments;
    private final Lookup lookup;
    private final ActWriter acts;
    private final EscrowKeeping escrow;

    JournalledValue(
            CounterNeeds needs,
            Moments moments,
            Lookup lookup,
            ActWriter acts,
            EscrowKeeping escrow) {
        this.needs = needs;
        this.moments = moments;
        this.lookup = lookup;
        this.acts = acts;
        this.escrow = escrow;
    }

    @Override
    public Optional<TopUpRule> rule() {
        return moments.forLooking().rules().topUp();
    }

    @Override
    public Money here(Visit visit) {
        return visit.account().valueAt(needs.station());
    }

    @Override
    public Outcome<TopUp> offer(Visit visit, Money paid) {
        Moment now = moments.forLooking();
        return new TopUpValue(now.rules()).offer(visit.account(), paid, now.occasion());
    }

    @Override
    public void topUp(
            Identification member,
            Money paid,
            List<Tender> tenders,
            Consumer<Outcome<ValueAct.ToppedUp>> reply) {
        write(
                moment ->
                        served(member)
                                .then(visit ->
                                        new TopUpValue(moment.rules())
                                                .decide(visit, paid, tenders, moment.occasion())),
                reply);
    }

    @Override
    public void bring(Identification member, Money amount, Consumer<Optional<Visit>> reply) {
        this.<Optional<Visit>>read(
                () -> lookup.visit(member.member(), member),
                Optional.empty(),
                visit -> {
                    boolean here = visit.filter(seen -> isHere(seen, amount)).isPresent();
                    if (here || !needs.pointsElsewhere().isOnline()) {
                        reply.accept(visit);
                    } else {
                        ask(member, amount, reply);
                    }
                });
    }

    private boolean isHere(Visit visit, Money amount) {
        return here(visit).compareTo(amount) >= 0;
    }

    private void ask(Identification member, Money amount, Consumer<Optional<Visit>> reply) {
        needs.pointsElsewhere()
                .ask(
                        member.member(),
                        Unit.FEN,
                        amount.fen(),
                        () -> {
                            needs.writer().execute(escrow::settleNow);
                            read(
                                    () -> lookup.visit(member.member(), member),
                                    Optional.empty(),
                                    reply);
                        });
    }

    @Override
    public void withdraw(
            Identification member,
            Optional<String> approver,
            Consumer<Outcome<ValueAct.Withdrawn>> reply) {
        write(
                moment ->
                        served(member)
                                .then(visit ->
                                        new WithdrawValue(allowed(moment, approver)).all(visit)),
                reply);
    }

    @Override
    public void recent(MemberId member, Consumer<List<ValueAct.ToppedUp>> reply) {
        read(() -> needs.store().topUps().standing(member), List.of(), reply);
    }

    @Override
    public void undo(
            ActId topUp, Optional<String> approver, Consumer<Outcome<ValueAct.Withdrawn>> reply) {
        write(moment -> undo(topUp, approver, moment), reply);
    }

    private Outcome<ValueAct.Withdrawn> undo(ActId id, Optional<String> approver, Moment moment) {
        Optional<ValueAct.ToppedUp> topUp = needs.store().topUps().ofThisShift(id);
        if (topUp.isEmpty()) {
            return Outcome.refused(ValueRefusal.NOT_WHOLE);
        }
        return lookup.customer(topUp.get().member(), moment)
                .map(Customer::account)
                .map(account ->
                        new WithdrawValue(allowed(moment, approver)).undo(topUp.get(), account))
                .orElseGet(() -> Outcome.refused(ScanRefusal.MEMBER_NOT_HERE));
    }

    @Override
    public void statement(MemberId member, LocalDate from, Consumer<Optional<Statement>> reply) {
        read(() -> Optional.of(lookup.statement(member, Unit.FEN, from)), Optional.empty(), reply);
    }

    private static Occasion allowed(Moment moment, Optional<String> approver) {
        return moment.occasion().approvedBy(approver);
    }

    private Outcome<Visit> served(Identification member) {
        return lookup.visit(member.member(), member)
                .map(Outcome::of)
                .orElseGet(() -> Outcome.refused(Lookup.unknown(member.member())));
    }

    private <A extends Act> void write(
            Function<Moment, Outcome<A>> decision, Consumer<Outcome<A>> reply) {
        needs.writer()
                .execute(() ->
                        acts.write(
                                decision,
                                outcome -> needs.screen().execute(() -> reply.accept(outcome))));
    }

    private <T> void read(Supplier<T> reading, T otherwise, Consumer<T> reply) {
        needs.writer()
                .execute(() -> {
                    T found = otherwise;
                    try {
                        found = reading.get();
                    } finally {
                        T result = found;
                        needs.screen().execute(() -> reply.accept(result));
                    }
                });
    }
}
