package linli.station.ui.shell;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import linli.core.Outcome;
import linli.station.ui.kit.Attempt;
import linli.station.ui.kit.Texts;

/** The first start: join a central, or work alone. */
public final class WelcomeViewModel {

    private final StringProperty central = new SimpleStringProperty(this, "central", "");
    private final StringProperty code = new SimpleStringProperty(this, "code", "");
    private final Attempt attempt = new Attempt();
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper(this, "done", false);
    private final Enrolment enrolment;
    private final Texts texts;

    /** A welcome that leads to that enrolment. */
    public WelcomeViewModel(Enrolment enrolment, Texts texts) {
        this.enrolment = enrolment;
        this.central.set(enrolment.central());
        this.texts = texts;
    }

    /** The URL of the central. */
    public StringProperty central() {
        return central;
    }

    /** The one-time code. */
    public StringProperty code() {
        return code;
    }

    /** Whether a reply is awaited, and why the last one was refused. */
    public Attempt attempt() {
        return attempt;
    }

    /** Whether the work can begin. */
    public ReadOnlyBooleanProperty done() {
        return done.getReadOnlyProperty();
    }

    /** Joins, once at a time. */
    public void enrol() {
        if (attempt.isBusy() || done.get()) {
            return;
        }
        if (attempt.beginUnless(firstProblem())) {
            enrolment.enrol(central.get().strip(), code.get().strip(), this::replied);
        }
    }

    /** Begins without a central. */
    public void workAlone() {
        if (!attempt.isBusy() && !done.get()) {
            enrolment.workAlone();
            done.set(true);
        }
    }

    private String firstProblem() {
        if (!central.get().strip().matches("https?://\\S+")) {
            return texts.get("welcome.problem.central");
        }
        return code.get().isBlank() ? texts.get("welcome.problem.code") : "";
    }

    private void replied(Outcome<String> outcome) {
        switch (outcome) {
            case Outcome.Accepted<String>(String station) -> {
                attempt.end();
                done.set(true);
            }
            case Outcome.Refused<String>(var refusal) ->
                    attempt.refuse(texts.refusal(refusal).whole());
        }
    }
}
