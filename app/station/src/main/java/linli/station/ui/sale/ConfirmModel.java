package linli.station.ui.sale;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import linli.core.tender.TenderType;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Press;
import linli.station.ui.kit.TypedCode;

/** A payment that another device takes: the cashier sees the money arrive and says so, once. */
public final class ConfirmModel {

    private final TenderType tender;
    private final String due;
    private final Consumer<String> confirmed;
    private final TypedCode reference = new TypedCode();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    ConfirmModel(TenderType tender, String due, Consumer<String> confirmed) {
        this.tender = tender;
        this.due = due;
        this.confirmed = confirmed;
    }

    /** What is paid with. */
    public TenderType tender() {
        return tender;
    }

    /** What is to arrive. */
    public String due() {
        return due;
    }

    /** The payment's number, if the cashier types it. */
    public TypedCode reference() {
        return reference;
    }

    /** Whether a reply is awaited. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Why it was refused the last time; empty if it was not. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** A key. */
    public void press(Press press) {
        if (busy.get()) {
            return;
        }
        switch (press) {
            case Press.Typed(String character) -> reference.type(character);
            case Press.Asked(Command command) -> {
                if (command == Command.ERASE) {
                    reference.erase();
                } else if (command == Command.CONFIRM) {
                    confirm();
                }
            }
        }
    }

    /** The money arrived. */
    public void confirm() {
        if (!busy.get()) {
            problem.set("");
            busy.set(true);
            confirmed.accept(reference.text().get());
        }
    }

    void again(String why) {
        problem.set(why);
        busy.set(false);
    }
}
