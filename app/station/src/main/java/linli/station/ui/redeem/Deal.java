package linli.station.ui.redeem;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Press;

/** A reward about to be given for points alone; it is confirmed at most once. */
public final class Deal {

    /**
     * What is agreed.
     *
     * @param reward its id
     * @param price in words
     * @param before points before it
     * @param after points after it
     * @param cash paid beside the points; empty if none
     */
    public record Terms(
            String reward,
            String picture,
            String name,
            String price,
            String before,
            String after,
            String cash) {}

    private final Terms terms;
    private final Runnable confirmed;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    Deal(Terms terms, Runnable confirmed) {
        this.terms = terms;
        this.confirmed = confirmed;
    }

    /** What is agreed. */
    public Terms terms() {
        return terms;
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
        boolean yes =
                press instanceof Press.Asked(Command command)
                        && (command == Command.PRIMARY || command == Command.CONFIRM);
        if (yes) {
            confirm();
        }
    }

    /** Agreed; once, the reply decides. */
    public void confirm() {
        if (!busy.get()) {
            problem.set("");
            busy.set(true);
            confirmed.run();
        }
    }

    void again(String why) {
        problem.set(why);
        busy.set(false);
    }
}
