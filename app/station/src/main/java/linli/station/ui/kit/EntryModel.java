package linli.station.ui.kit;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * One number asked of the cashier, with suggestions and a line that says what it would lead to. It
 * is confirmed at most once.
 */
public final class EntryModel {

    /**
     * What is asked.
     *
     * @param about the thing it is about; may be empty
     * @param start the value if nothing is typed; 0 for none
     * @param confirm the word on the button
     */
    public record Question(String title, String about, String unit, long start, String confirm) {}

    /** A value to touch instead of typing it. */
    public record Suggestion(String text, long value) {}

    /**
     * What a value would lead to.
     *
     * @param possible whether it can be confirmed
     */
    public record Outlook(String label, String figure, boolean possible) {}

    private final Question question;
    private final Entry entry;
    private final List<Suggestion> suggestions;
    private final LongFunction<Outlook> looking;
    private final LongConsumer confirmed;
    private final ReadOnlyObjectWrapper<Outlook> outlook;
    private final Attempt attempt = new Attempt();

    /** Asks; {@code confirmed} hears of the value once, unless {@link #again} is called. */
    public EntryModel(
            Question question,
            Entry entry,
            List<Suggestion> suggestions,
            LongFunction<Outlook> looking,
            LongConsumer confirmed) {
        this.question = question;
        this.entry = entry;
        this.suggestions = List.copyOf(suggestions);
        this.looking = looking;
        this.confirmed = confirmed;
        this.outlook = new ReadOnlyObjectWrapper<>(this, "outlook", looking.apply(value()));
        entry.text().addListener((source, before, now) -> outlook.set(looking.apply(value())));
    }

    /** What is asked. */
    public Question question() {
        return question;
    }

    /** The number being typed. */
    public Entry entry() {
        return entry;
    }

    /** Values to touch. */
    public List<Suggestion> suggestions() {
        return suggestions;
    }

    /** What the value would lead to. */
    public ReadOnlyObjectProperty<Outlook> outlook() {
        return outlook.getReadOnlyProperty();
    }

    /** Whether a reply is awaited, and why the last one was refused. */
    public Attempt attempt() {
        return attempt;
    }

    /** The value in its smallest unit. */
    public long value() {
        return entry.isEmpty() ? question.start() : entry.value();
    }

    /** A key. */
    public void press(Press press) {
        if (attempt.isBusy()) {
            return;
        }
        switch (press) {
            case Press.Typed(String character) -> entry.type(character);
            case Press.Asked(Command command) -> {
                if (command == Command.ERASE) {
                    entry.erase();
                } else if (command == Command.CONFIRM) {
                    confirm();
                }
            }
        }
    }

    /** Takes a suggestion. */
    public void take(Suggestion suggestion) {
        if (!attempt.isBusy()) {
            entry.set(suggestion.value());
        }
    }

    /** Confirms, once, if it is possible. */
    public void confirm() {
        if (!attempt.isBusy() && looking.apply(value()).possible()) {
            attempt.begin();
            confirmed.accept(value());
        }
    }

    /** It was refused for that reason: the cashier may try again. */
    public void again(String why) {
        attempt.refuse(why);
    }
}
