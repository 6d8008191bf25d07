package linli.station.ui.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.money.Money;
import linli.core.value.TopUp;
import linli.core.value.TopUpRule;
import linli.core.visit.Visit;
import linli.core.wallet.ValueCounter;
import linli.station.ui.kit.Entry;
import linli.station.ui.kit.EntryModel;
import linli.station.ui.kit.EntryModel.Outlook;
import linli.station.ui.kit.EntryModel.Question;
import linli.station.ui.kit.EntryModel.Suggestion;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.Texts;

/** Asks how much is paid in: the sums with a gift to touch, and what each comes to. */
final class TopUpQuestion {

    private final ValueCounter value;
    private final Texts texts;
    private final Figures figures;

    TopUpQuestion(ValueCounter value, Texts texts) {
        this.value = value;
        this.texts = texts;
        this.figures = new Figures(texts);
    }

    EntryModel of(Visit visit, TopUpRule rule, LocalDate today, Consumer<Money> answer) {
        List<Suggestion> sums = new ArrayList<>();
        sums.add(new Suggestion(figures.money(rule.least()), rule.least().fen()));
        for (TopUpRule.Step step : rule.steps()) {
            sums.add(new Suggestion(words(step), step.from().fen()));
        }
        Money first = rule.steps().isEmpty() ? rule.least() : rule.steps().getFirst().from();
        return new EntryModel(
                new Question(
                        texts.get("value.topUp"),
                        texts.get(
                                "value.topUp.about",
                                figures.maskedName(visit.member().profile()),
                                figures.money(visit.account().valueBalance()),
                                rule.giftEnds(today).toString()),
                        texts.get("value.topUp.unit"),
                        first.fen(),
                        texts.get("value.topUp.confirm")),
                Entry.money(),
                sums,
                fen -> outlook(visit, Money.ofFen(fen)),
                fen -> answer.accept(Money.ofFen(fen)));
    }

    /** What is given for what, in words. */
    String terms(TopUpRule rule) {
        return String.join(texts.get("dot"), rule.steps().stream().map(this::words).toList());
    }

    private String words(TopUpRule.Step step) {
        return texts.get("value.step", figures.money(step.from()), figures.money(step.gift()));
    }

    private Outlook outlook(Visit visit, Money paid) {
        return switch (value.offer(visit, paid)) {
            case Outcome.Accepted<TopUp>(TopUp topUp) -> {
                Money after = visit.account().valueBalance().plus(topUp.total());
                yield new Outlook(
                        topUp.gift().isPositive()
                                ? texts.get("value.outlook.gift", figures.money(topUp.gift()))
                                : texts.get("value.outlook"),
                        figures.money(after),
                        true);
            }
            case Outcome.Refused<TopUp>(Refusal refusal) ->
                    new Outlook(texts.refusal(refusal).what(), "", false);
        };
    }
}
