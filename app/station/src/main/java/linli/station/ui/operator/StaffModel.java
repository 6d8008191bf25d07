package linli.station.ui.operator;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.operator.Operator;
import linli.core.operator.Operators;
import linli.core.operator.Pin;
import linli.core.operator.Role;
import linli.station.ui.kit.Texts;

/** The operators of the station, and adding one. */
public final class StaffModel {

    private final Operators operators;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<List<Operator>> people =
            new ReadOnlyObjectWrapper<>(this, "people", List.of());
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty pin = new SimpleStringProperty(this, "pin", "");
    private final ObjectProperty<Role> role = new SimpleObjectProperty<>(this, "role", Role.LEADER);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected", 0);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    StaffModel(Operators operators, Texts texts) {
        this.operators = operators;
        this.texts = texts;
    }

    /** Those who may sign in. */
    public ReadOnlyObjectProperty<List<Operator>> people() {
        return people.getReadOnlyProperty();
    }

    /** The name of the one to add. */
    public StringProperty name() {
        return name;
    }

    /** Their PIN, as they type it themselves. */
    public StringProperty pin() {
        return pin;
    }

    /** What they are to be. */
    public ObjectProperty<Role> role() {
        return role;
    }

    /** Whether a reply is awaited. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** What is to be mended; empty if nothing. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** The place of the one that keys are about. */
    public ReadOnlyIntegerProperty selected() {
        return selected.getReadOnlyProperty();
    }

    /** The next one, and after the last the first. */
    public void selectNext() {
        if (!people.get().isEmpty()) {
            selected.set((selected.get() + 1) % people.get().size());
        }
    }

    /** The one that keys are about, if there is anybody. */
    public Optional<Operator> chosen() {
        return people.get().stream().skip(selected.get()).findFirst();
    }

    /** Looks who there is. */
    public void reload() {
        operators.list(listed -> {
            selected.set(0);
            people.set(listed.stream().map(Operators.Listed::operator).toList());
            role.set(people.get().isEmpty() ? Role.LEADER : Role.CASHIER);
        });
    }

    /** The next role. */
    public void nextRole() {
        Role[] all = Role.values();
        role.set(all[(role.get().ordinal() + 1) % all.length]);
    }

    /** Adds them, once at a time. */
    public void add() {
        if (!busy.get()) {
            busy.set(true);
            problem.set("");
            Pin typed = new Pin(pin.get());
            pin.set("");
            operators.add(name.get().strip(), role.get(), typed, this::replied);
        }
    }

    private void replied(Outcome<Operator> outcome) {
        busy.set(false);
        switch (outcome) {
            case Outcome.Accepted<Operator>(Operator added) -> {
                name.set("");
                reload();
            }
            case Outcome.Refused<Operator>(Refusal refusal) -> {
                Texts.Sentence sentence = texts.refusal(refusal);
                problem.set(sentence.code() + " " + sentence.what() + " " + sentence.next());
            }
        }
    }
}
