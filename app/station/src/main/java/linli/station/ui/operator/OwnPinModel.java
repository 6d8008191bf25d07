package linli.station.ui.operator;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.operator.Operator;
import linli.core.operator.Operators;
import linli.core.operator.Pin;
import linli.station.ui.kit.Attempt;
import linli.station.ui.kit.Texts;

/** Somebody gives themselves another PIN. */
public final class OwnPinModel {

    private final Operators operators;
    private final Texts texts;
    private final Operator who;
    private final Runnable done;
    private final StringProperty old = new SimpleStringProperty(this, "old", "");
    private final StringProperty renewed = new SimpleStringProperty(this, "renewed", "");
    private final Attempt attempt = new Attempt();

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

    /** Whether a reply is awaited, and why the last one was refused. */
    public Attempt attempt() {
        return attempt;
    }

    /** Changes it, once at a time. */
    public void save() {
        if (!attempt.isBusy()) {
            attempt.begin();
            Pin before = new Pin(old.get());
            Pin after = new Pin(renewed.get());
            old.set("");
            renewed.set("");
            operators.renewPin(who.id(), before, after, this::replied);
        }
    }

    private void replied(Outcome<Operator> outcome) {
        switch (outcome) {
            case Outcome.Accepted<Operator> changed -> {
                attempt.end();
                done.run();
            }
            case Outcome.Refused<Operator>(Refusal refusal) ->
                    attempt.refuse(texts.refusal(refusal).whole());
        }
    }
}
