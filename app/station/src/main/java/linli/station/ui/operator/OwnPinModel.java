package linli.station.ui.operator;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.operator.Operator;
import linli.core.operator.Operators;
import linli.core.operator.Pin;
import linli.station.ui.kit.Texts;

/** Somebody gives themselves another PIN. */
public final class OwnPinModel {

    private final Operators operators;
    private final Texts texts;
    private final Operator who;
    private final Runnable done;
    private final StringProperty old = new SimpleStringProperty(this, "old", "");
    private final StringProperty renewed = new SimpleStringProperty(this, "renewed", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    OwnPinModel(Operators operators, Texts texts, Operator who, Runnable done) {
        this.operators = operators;
        this.texts = texts;
        this.who = who;
        this.done = done;
    }

    /** Who they are. */
    public String name() {
        return who.name();
    }

    /** The PIN they have. */
    public StringProperty old() {
        return old;
    }

    /** The PIN they want. */
    public StringProperty renewed() {
        return renewed;
    }

    /** Whether a reply is awaited. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** What is to be mended; empty if nothing. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** Changes it, once at a time. */
    public void save() {
        if (!busy.get()) {
            busy.set(true);
            problem.set("");
            Pin before = new Pin(old.get());
            Pin after = new Pin(renewed.get());
            old.set("");
            renewed.set("");
            operators.renewPin(who.id(), before, after, this::replied);
        }
    }

    private void replied(Outcome<Operator> outcome) {
        busy.set(false);
        switch (outcome) {
            case Outcome.Accepted<Operator> changed -> done.run();
            case Outcome.Refused<Operator>(Refusal refusal) -> {
                Texts.Sentence sentence = texts.refusal(refusal);
                problem.set(sentence.code() + " " + sentence.what() + " " + sentence.next());
            }
        }
    }
}
