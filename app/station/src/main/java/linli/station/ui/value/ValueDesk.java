package linli.station.ui.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.account.MemberAccount;
import linli.core.act.Act;
import linli.core.act.ValueAct;
import linli.core.money.Money;
import linli.core.tender.Tender;
import linli.core.tender.TenderType;
import linli.core.value.TopUpRule;
import linli.core.value.ValueRefusal;
import linli.core.visit.IdentificationRefusal;
import linli.core.visit.Visit;
import linli.station.ui.kit.ChoiceModel;
import linli.station.ui.kit.ChoiceModel.Option;
import linli.station.ui.kit.Desk;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.SecondPerson;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.payment.PaymentModel;

/**
 * Stored value of the member who is served: what can be done with it, and doing it. From the moment
 * the cashier confirms until the reply nothing can be confirmed again.
 */
public final class ValueDesk {

    private final ReadOnlyObjectWrapper<Optional<ValueAsked>> asking =
            new ReadOnlyObjectWrapper<>(this, "asking", Optional.empty());
    private final Desk desk;
    private final Texts texts;
    private final Figures figures;
    private final TopUpQuestion question;
    private final Supplier<LocalDate> today;
    private final Runnable statement;
    private boolean committing;

    /** {@code statement} shows the statement of the member who is served. */
    public ValueDesk(Desk desk, Supplier<LocalDate> today, Runnable statement) {
        this.desk = desk;
        this.texts = desk.texts();
        this.figures = new Figures(texts);
        this.question = new TopUpQuestion(desk.value(), texts);
        this.today = today;
        this.statement = statement;
    }

    /** What is asked or told now. */
    public ReadOnlyObjectProperty<Optional<ValueAsked>> asking() {
        return asking.getReadOnlyProperty();
    }

    /** Puts away what is asked, unless a reply is awaited. */
    public void leave() {
        if (!committing) {
            asking.set(Optional.empty());
        }
    }

    /** Asks what to do with the stored value of the member who is served. */
    public void open() {
        Optional<Visit> visit = desk.known(texts.refusal(ValueRefusal.MEMBER_REQUIRED));
        if (visit.isEmpty()) {
            return;
        }
        if (committing || asking.get().isPresent()) {
            desk.announcer().clear();
        } else {
            desk.value()
                    .recent(
                            visit.get().member().id(),
                            acts -> {
                                if (isServed(visit.get()) && asking.get().isEmpty()) {
                                    choose(visit.get(), acts);
                                }
                            });
        }
    }

    private void choose(Visit visit, List<ValueAct.ToppedUp> recent) {
        MemberAccount account = visit.account();
        List<Option> options = new ArrayList<>();
        options.add(topUp(visit));
        options.add(
                new Option(
                        texts.get("value.statement"),
                        texts.get("value.statement.detail"),
                        "",
                        "",
                        this::showStatement));
        options.add(withdrawal(visit));
        recent.forEach(act -> options.add(undoing(visit, act)));
        Money here = desk.value().here(visit);
        String about =
                texts.get(
                        "value.about",
                        figures.money(account.valueBalance()),
                        figures.money(account.principal()),
                        figures.money(account.valueBalance().minus(account.principal())));
        String standing = desk.balance().value(here, account.valueBalance());
        String name = figures.maskedName(visit.member().profile());
        asking.set(
                Optional.of(
                        new ValueAsked.Choice(
                                new ChoiceModel(
                                        texts.get("value.title", name),
                                        standing.isEmpty() ? about : about + "\n" + standing,
                                        options))));
    }

    private Option topUp(Visit visit) {
        Optional<TopUpRule> rule = desk.value().rule();
        return new Option(
                texts.get("value.topUp"),
                rule.map(question::terms).orElse(""),
                "",
                rule.isPresent() ? "" : texts.refusal(ValueRefusal.NOT_OFFERED).what(),
                () -> ask(visit, rule.orElseThrow()));
    }

    private Option withdrawal(Visit visit) {
        Money principal = visit.account().principal();
        return new Option(
                texts.get("value.withdraw"),
                texts.get("value.withdraw.detail"),
                principal.isPositive() ? figures.money(principal) : "",
                obstacle(visit).map(why -> texts.refusal(why).what()).orElse(""),
                () -> bring(visit));
    }

    private static Optional<Refusal> obstacle(Visit visit) {
        if (!visit.account().principal().isPositive()) {
            return Optional.of(ValueRefusal.NOTHING_TO_PAY_OUT);
        }
        return visit.identification().maySpendFor(visit.member().id())
                ? Optional.empty()
                : Optional.of(IdentificationRefusal.of(visit.identification()));
    }

    private Option undoing(Visit visit, ValueAct.ToppedUp act) {
        return new Option(
                texts.get("value.undo", figures.time(act.occasion().localTime().toLocalTime())),
                texts.get("value.undo.detail"),
                figures.money(act.topUp().paid()),
                "",
                () ->
                        this.<ValueAct.Withdrawn>commit(
                                visit,
                                (approver, reply) ->
                                        desk.value().undo(act.occasion().act(), approver, reply),
                                this::tellOut));
    }

    private void showStatement() {
        leave();
        statement.run();
    }

    private void ask(Visit visit, TopUpRule rule) {
        asking.set(
                Optional.of(
                        new ValueAsked.Amount(
                                question.of(visit, rule, today.get(), paid -> take(visit, paid)))));
    }

    private void take(Visit visit, Money paid) {
        asking.set(
                Optional.of(
                        new ValueAsked.Paying(
                                new PaymentModel(
                                        desk,
                                        paid,
                                        TenderType.CASH,
                                        tenders -> topUp(visit, paid, tenders)))));
    }

    private void topUp(Visit visit, Money paid, List<Tender> tenders) {
        this.<ValueAct.ToppedUp>commit(
                visit,
                (approver, reply) ->
                        desk.value().topUp(visit.identification(), paid, tenders, reply),
                this::tellIn);
    }

    /** All of it must be here before it is paid out; until then nothing else can be done. */
    private void bring(Visit visit) {
        if (committing) {
            return;
        }
        committing = true;
        desk.value()
                .bring(
                        visit.identification(),
                        visit.account().valueBalance(),
                        newer -> {
                            committing = false;
                            withdraw(newer.orElse(visit));
                        });
    }

    private void withdraw(Visit visit) {
        this.<ValueAct.Withdrawn>commit(
                visit,
                (approver, reply) -> desk.value().withdraw(visit.identification(), approver, reply),
                this::tellOut);
    }

    private <A extends Act> void commit(Visit visit, SecondPerson.Deed<A> deed, Consumer<A> done) {
        if (committing) {
            return;
        }
        committing = true;
        desk.second()
                .ask(
                        deed,
                        outcome -> {
                            committing = false;
                            replied(visit, outcome, done);
                        });
    }

    private <A extends Act> void replied(Visit visit, Outcome<A> outcome, Consumer<A> done) {
        switch (outcome) {
            case Outcome.Accepted<A>(A act) -> {
                desk.announcer().done("");
                done.accept(act);
                desk.counter()
                        .refresh(visit.member().id(), visit.identification(), this::refreshed);
            }
            case Outcome.Refused<A>(Refusal refusal) -> refused(refusal);
        }
    }

    private void refused(Refusal refusal) {
        desk.announcer().refuse(refusal);
        String why = texts.refusal(refusal).whole();
        if (asking.get().isPresent()) {
            switch (asking.get().get()) {
                case ValueAsked.Choice(var model) -> model.again(why);
                case ValueAsked.Amount(var model) -> model.again(why);
                case ValueAsked.Paying(var model) -> model.again(why);
                case ValueAsked.Done done -> asking.set(Optional.empty());
            }
        }
    }

    private void refreshed(Optional<Visit> visit) {
        visit.ifPresent(desk.serving()::renew);
    }

    private boolean isServed(Visit visit) {
        return desk.serving().isServing(visit.member().id());
    }

    private void tellIn(ValueAct.ToppedUp act) {
        tell(new ValueStory(desk).of(act));
    }

    private void tellOut(ValueAct.Withdrawn act) {
        tell(new ValueStory(desk).of(act));
    }

    private void tell(ValueDone done) {
        asking.set(Optional.of(new ValueAsked.Done(done)));
    }
}
