package linli.station.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import linli.contract.rules.RuleBookJson;
import linli.core.Outcome;
import linli.core.account.LoyaltyRules;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.Identification;
import linli.core.act.Occasion;
import linli.core.act.ValueAct;
import linli.core.member.MemberId;
import linli.core.money.Money;
import linli.core.points.Statement;
import linli.core.tender.Tender;
import linli.core.value.TopUp;
import linli.core.value.TopUpRule;
import linli.core.visit.Visit;
import linli.core.wallet.TopUpValue;
import linli.core.wallet.ValueCounter;
import linli.core.wallet.WithdrawValue;

/** Stored value of a counter in memory, by the real rules; replies at once. */
public final class FakeValue implements ValueCounter {

    private final LoyaltyRules rules = RuleBookJson.builtIn().rules();
    private final FakeCounter counter;

    FakeValue(FakeCounter counter) {
        this.counter = counter;
    }

    @Override
    public Optional<TopUpRule> rule() {
        return rules.topUp();
    }

    @Override
    public Money here(Visit visit) {
        return visit.account().valueAt(ShopFixtures.STATION);
    }

    @Override
    public Outcome<TopUp> offer(Visit visit, Money paid) {
        return new TopUpValue(rules).offer(visit.account(), paid, counter.occasion());
    }

    @Override
    public void topUp(
            Identification member,
            Money paid,
            List<Tender> tenders,
            Consumer<Outcome<ValueAct.ToppedUp>> reply) {
        Visit visit = counter.visit(member.member());
        reply.accept(
                new TopUpValue(rules)
                        .decide(visit, paid, tenders, counter.occasion())
                        .map(this::done));
    }

    @Override
    public void bring(Identification member, Money amount, Consumer<Optional<Visit>> reply) {
        reply.accept(Optional.of(counter.visit(member.member())));
    }

    @Override
    public void withdraw(
            Identification member,
            Optional<String> approver,
            Consumer<Outcome<ValueAct.Withdrawn>> reply) {
        Occasion occasion = counter.occasion().approvedBy(approver);
        reply.accept(
                new WithdrawValue(occasion).all(counter.visit(member.member())).map(this::done));
    }

    @Override
    public void recent(MemberId member, Consumer<List<ValueAct.ToppedUp>> reply) {
        reply.accept(
                counter.acts.stream()
                        .filter(ValueAct.ToppedUp.class::isInstance)
                        .map(ValueAct.ToppedUp.class::cast)
                        .filter(act -> act.member().equals(member))
                        .toList());
    }

    @Override
    public void undo(
            ActId topUp, Optional<String> approver, Consumer<Outcome<ValueAct.Withdrawn>> reply) {
        throw new UnsupportedOperationException("Undoing is tested on the real store");
    }

    @Override
    public void statement(MemberId member, LocalDate from, Consumer<Optional<Statement>> reply) {
        reply.accept(
                Optional.of(
                        StatementFixture.ofValue(from, counter.visit(member).account().value())));
    }

    private <A extends Act> A done(A act) {
        counter.acts.add(act);
        act.changes()
                .forEach(change -> {
                    Visit before = counter.visit(change.member());
                    counter.know(
                            new Visit(
                                    before.member(),
                                    before.account().apply(change),
                                    before.orders(),
                                    before.identification()));
                });
        return act;
    }
}
