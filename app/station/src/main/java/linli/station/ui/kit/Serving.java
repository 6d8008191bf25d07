package linli.station.ui.kit;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import linli.core.member.MemberId;
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

    /** Whether that member is at the counter. */
    public boolean isServing(MemberId member) {
        return id(current()).filter(member::equals).isPresent();
    }

    /** A member came, or what is known of them is newer. */
    public void serve(Visit now) {
        visit.set(Optional.of(now));
    }

    /**
     * What is known of a member is newer. An answer that comes when they have left brings nobody
     * back, and puts nobody in the place of who came after them.
     */
    public void renew(Visit newer) {
        if (isServing(newer.member().id())) {
            serve(newer);
        }
    }

    /**
     * A member comes after {@code before}, whom they were asked for under; if somebody else came or
     * left since then, they do not.
     */
    public void follow(Optional<Visit> before, Visit now) {
        if (id(visit.get()).equals(id(before))) {
            serve(now);
        }
    }

    private static Optional<MemberId> id(Optional<Visit> visit) {
        return visit.map(some -> some.member().id());
    }

    /** The member left. */
    public void leave() {
        visit.set(Optional.empty());
    }
}
