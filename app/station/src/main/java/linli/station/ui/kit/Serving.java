package linli.station.ui.kit;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import linli.core.visit.Visit;

/** Who is being served: the same member on every screen, until they leave. */
public final class Serving {

    private final ObjectProperty<Optional<Visit>> visit =
            new SimpleObjectProperty<>(this, "visit", Optional.empty());

    /** The member at the counter, if any. */
    public ReadOnlyObjectProperty<Optional<Visit>> visit() {
        return visit;
    }

    /** The member at the counter, if any, now. */
    public Optional<Visit> current() {
        return visit.get();
    }

    /** A member came, or what is known of them is newer. */
    public void serve(Visit now) {
        visit.set(Optional.of(now));
    }

    /** The member left. */
    public void leave() {
        visit.set(Optional.empty());
    }
}
