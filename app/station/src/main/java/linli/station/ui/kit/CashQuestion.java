package linli.station.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import linli.core.money.Money;
import linli.station.ui.kit.EntryModel.Outlook;
import linli.station.ui.kit.EntryModel.Question;
import linli.station.ui.kit.EntryModel.Suggestion;

/** Asks how much cash was handed over: the exact amount by itself, likely notes to touch. */
public final class CashQuestion {

    private final Texts texts;
    private final Figures figures;

    /** Asks in those words. */
    public CashQuestion(Texts texts) {
        this.texts = texts;
        this.figures = new Figures(texts);
    }

    /** The question of that title for what is due; {@code answer} hears the fen handed over. */
    public EntryModel of(String title, String about, Money due, LongConsumer answer) {
        List<Suggestion> notes = new ArrayList<>();
        CashNotes.forDue(due)
                .forEach(note -> notes.add(new Suggestion(figures.money(note), note.fen())));
        return new EntryModel(
                new Question(
                        title,
                        about,
                        texts.get("ask.cash.unit"),
                        due.fen(),
                        texts.get("ask.cash.confirm")),
                Entry.money(),
                notes,
                given -> change(Money.ofFen(given).minus(due)),
                answer);
    }

    private Outlook change(Money over) {
        return over.isNegative()
                ? new Outlook(
                        texts.get("ask.cash.short"), figures.money(Money.ZERO.minus(over)), false)
                : new Outlook(texts.get("ask.cash.change"), figures.money(over), true);
    }
}
