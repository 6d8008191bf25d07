package linli.station.ui.operator;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.operator.Operator;
import linli.core.operator.Operators;
import linli.core.operator.Pin;
import linli.core.operator.Role;
import linli.station.ui.kit.Attempt;
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
    private final Attempt attempt = new Attempt();
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected", 0);

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

    /** Whether a reply is awaited, and why the last one was refused. */
    public Attempt attempt() {
        return attempt;
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
        if (!attempt.isBusy()) {
            attempt.begin();
            Pin typed = new Pin(pin.get());
            pin.set("");
            operators.add(name.get().strip(), role.get(), typed, this::replied);
        }
    }

    private void replied(Outcome<Operator> outcome) {
        switch (outcome) {
            case Outcome.Accepted<Operator>(Operator added) -> {
                attempt.end();
                name.set("");
                reload();
            }
            case Outcome.Refused<Operator>(Refusal refusal) ->
                    attempt.refuse(texts.refusal(refusal).whole());
        }
    }
}
