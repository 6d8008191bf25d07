package linli.station.ui.kit;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Something that is tried once at a time: who tries again waits for the reply to the last. */
public final class Attempt {

    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    /** Whether a reply is awaited. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Why it was refused the last time, or what is to be mended first; empty if nothing. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** Whether a reply is awaited now. */
    public boolean isBusy() {
        return busy.get();
    }

    /** It is tried: a reply is awaited from now on. */
    public void begin() {
        problem.set("");
        busy.set(true);
    }

    /** The same if nothing is to be mended first, else says what; whether it is tried. */
    public boolean beginUnless(String toMend) {
        problem.set(toMend);
        busy.set(toMend.isEmpty());
        return toMend.isEmpty();
    }

    /** It was done. */
    public void end() {
        busy.set(false);
    }

    /** It was refused for that reason, and may be tried again. */
    public void refuse(String why) {
        busy.set(false);
        problem.set(why);
    }

    /** Says what is to be mended before it can be tried. */
    public void say(String toMend) {
        problem.set(toMend);
    }

    /** What was said no longer matters. */
    public void forget() {
        problem.set("");
    }
}
