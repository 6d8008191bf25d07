package linli.station.ui.sale;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import linli.core.Outcome;
import linli.core.money.Grams;
import linli.core.money.Money;
import linli.core.sale.PointsRequest;
import linli.core.sale.PricedSale;
import linli.station.ui.kit.Entry;
import linli.station.ui.kit.EntryModel;
import linli.station.ui.kit.EntryModel.Outlook;
import linli.station.ui.kit.EntryModel.Question;
import linli.station.ui.kit.EntryModel.Suggestion;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.Texts;

/** The numbers a sale may ask for. */
final class Questions {

    private final Texts texts;
    private final Figures figures;

    Questions(Texts texts) {
        this.texts = texts;
        this.figures = new Figures(texts);
    }

    EntryModel quantity(String product, long now, LongConsumer answer) {
        return new EntryModel(
                question("ask.quantity", product, texts.get("unit.pieces"), now, "ask.ok"),
                Entry.whole(),
                suggestions(List.of(1L, 2L, 3L, 5L, 10L)),
                count -> new Outlook("", "", count > 0),
                answer);
    }

    EntryModel weight(String product, Money per500g, long grams, LongConsumer answer) {
        return new EntryModel(
                question("ask.weight", product, "kg", grams, "ask.ok"),
                Entry.weight(),
                List.of(),
                weight ->
                        new Outlook(
                                texts.get("ask.weight.outlook", figures.money(per500g)),
                                figures.weight(new Grams(weight)),
                                weight > 0),
                answer);
    }

    EntryModel openPrice(LongConsumer answer) {
        return new EntryModel(
                question("ask.openPrice", texts.get("ask.openPrice.about"), "¥", 0, "ask.add"),
                Entry.money(),
                List.of(),
                fen -> new Outlook("", "", fen > 0),
                answer);
    }

    /** A unit price in place of the list price; {@code trial} prices the sale with it. */
    EntryModel unitPrice(
            String product,
            Money list,
            LongFunction<Outcome<PricedSale>> trial,
            LongConsumer answer) {
        return new EntryModel(
                question(
                        "ask.unitPrice",
                        texts.get("ask.unitPrice.about", product, figures.money(list)),
                        "¥",
                        0,
                        "ask.ok"),
                Entry.money(),
                List.of(),
                fen -> due(trial.apply(fen), fen > 0),
                answer);
    }

    /** What percentage of the price is left; {@code trial} prices the sale with it. */
    EntryModel percent(
            String title,
            String about,
            LongFunction<Outcome<PricedSale>> trial,
            LongConsumer answer) {
        return new EntryModel(
                new Question(title, about, "%", 0, texts.get("ask.ok")),
                Entry.whole(),
                suggestions(List.of(95L, 90L, 85L, 80L, 70L, 50L)),
                percent ->
                        percent > 0 && percent < 100
                                ? due(trial.apply(percent), true)
                                : new Outlook(texts.get("ask.percent.range"), "", false),
                answer);
    }

    /** Down to a multiple of how many fen. */
    EntryModel roundOff(LongFunction<Outcome<PricedSale>> trial, LongConsumer answer) {
        return new EntryModel(
                question(
                        "ask.round",
                        texts.get("ask.round.about"),
                        texts.get("unit.fen"),
                        0,
                        "ask.ok"),
                Entry.whole(),
                suggestions(List.of(5L, 10L, 20L, 50L, 100L)),
                fen -> due(trial.apply(fen), true),
                answer);
    }

    /**
     * Points as money.
     *
     * @param standing what of them can be spent here and how old that is; may be empty
     * @param trial prices the sale with that many
     */
    EntryModel points(
            long most,
            String standing,
            LongFunction<Outcome<PricedSale>> trial,
            LongConsumer answer) {
        String about = texts.get("ask.points.about", figures.points(most));
        List<Suggestion> amounts = new ArrayList<>();
        amounts.add(new Suggestion(texts.get("ask.points.max", figures.points(most)), most));
        amounts.add(new Suggestion(texts.get("ask.points.none"), 0));
        return new EntryModel(
                question(
                        "ask.points",
                        standing.isEmpty() ? about : about + "\n" + standing,
                        texts.get("unit.points"),
                        most,
                        "ask.ok"),
                Entry.whole(),
                amounts,
                points -> paidWith(trial.apply(points)),
                answer);
    }

    static PointsRequest request(long points) {
        return points == 0 ? new PointsRequest.None() : new PointsRequest.Exactly(points);
    }

    private Outlook paidWith(Outcome<PricedSale> trial) {
        return switch (trial) {
            case Outcome.Accepted<PricedSale>(PricedSale priced) ->
                    new Outlook(
                            texts.get("ask.points.outlook", figures.money(priced.pointsValue())),
                            figures.money(priced.net()),
                            true);
            case Outcome.Refused<PricedSale>(var refusal) ->
                    new Outlook(texts.refusal(refusal).what(), "", false);
        };
    }

    private Outlook due(Outcome<PricedSale> trial, boolean given) {
        return switch (trial) {
            case Outcome.Accepted<PricedSale>(PricedSale priced) ->
                    new Outlook(texts.get("sale.due"), figures.money(priced.net()), given);
            case Outcome.Refused<PricedSale>(var refusal) ->
                    new Outlook(texts.refusal(refusal).what(), "", false);
        };
    }

    private Question question(
            String titleKey, String about, String unit, long start, String confirmKey) {
        return new Question(texts.get(titleKey), about, unit, start, texts.get(confirmKey));
    }

    private List<Suggestion> suggestions(List<Long> counts) {
        return counts.stream().map(count -> new Suggestion(figures.points(count), count)).toList();
    }
}
