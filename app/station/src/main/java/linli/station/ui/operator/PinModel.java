package linli.station.ui.operator;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import linli.core.operator.Operator;
import linli.core.operator.Pin;
import linli.station.ui.kit.Attempt;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Press;

/** Somebody of a list and their PIN, of which only the length is ever shown. */
public final class PinModel {

    private static final int MOST_DIGITS = 8;

    private final List<Operator> people;
    private final BiConsumer<Operator, Pin> typed;
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected", 0);
    private final ReadOnlyIntegerWrapper length = new ReadOnlyIntegerWrapper(this, "length", 0);
    private final Attempt attempt = new Attempt();
    private final StringBuilder digits = new StringBuilder();

    PinModel(List<Operator> people, BiConsumer<Operator, Pin> typed) {
        this.people = List.copyOf(people);
        this.typed = typed;
    }

    /** Who may be chosen. */
    public List<Operator> people() {
        return people;
    }

    /** The place of the one that is chosen. */
    public ReadOnlyIntegerProperty selected() {
        return selected.getReadOnlyProperty();
    }

    /** How many digits were typed. */
    public ReadOnlyIntegerProperty length() {
        return length.getReadOnlyProperty();
    }

    /** Whether a reply is awaited, and why the last one was refused. */
    public Attempt attempt() {
        return attempt;
    }

    /** A key. */
    public void press(Press press) {
        if (attempt.isBusy()) {
            return;
        }
        switch (press) {
            case Press.Typed(String character) -> type(character);
            case Press.Asked(Command command) -> {
                switch (command) {
                    case ERASE -> erase();
                    case UP -> select(selected.get() - 1);
                    case DOWN -> select(selected.get() + 1);
                    case CONFIRM, PRIMARY -> confirm();
                    default -> {}
                }
            }
        }
    }

    /** Chooses that one; what was typed was for somebody else. */
    public void select(int place) {
        selected.set(Math.clamp(place, 0, Math.max(0, people.size() - 1)));
        forget();
    }

    /** Tries the PIN, once at a time. */
    public void confirm() {
        if (!attempt.isBusy() && !digits.isEmpty() && !people.isEmpty()) {
            Pin pin = new Pin(digits.toString());
            forget();
            attempt.begin();
            typed.accept(people.get(selected.get()), pin);
        }
    }

    /** It was refused for that reason. */
    void again(String why) {
        attempt.refuse(why);
    }

    private void type(String character) {
        if (digits.length() < MOST_DIGITS && character.matches("[0-9]")) {
            digits.append(character);
            length.set(digits.length());
        }
    }

    private void erase() {
        digits.setLength(Math.max(0, digits.length() - 1));
        length.set(digits.length());
    }

    private void forget() {
        digits.setLength(0);
        length.set(0);
    }
}
