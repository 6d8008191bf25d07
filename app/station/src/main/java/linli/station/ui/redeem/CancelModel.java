package linli.station.ui.redeem;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import linli.core.act.ActId;
import linli.station.ui.kit.Attempt;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Press;

/** Taking a redemption back: which one, then whether really; once. */
public final class CancelModel {

    /** How many can be chosen by a digit. */
    static final int MOST = 9;

    /**
     * A redemption that can still be cancelled, in words.
     *
     * @param points that come back
     * @param cash that comes back; empty if none
     */
    public record Row(
            ActId act, String picture, String name, String when, String points, String cash) {}

    private final ReadOnlyObjectWrapper<Optional<List<Row>>> rows =
            new ReadOnlyObjectWrapper<>(this, "rows", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Row>> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());
    private final Attempt attempt = new Attempt();
    private final Consumer<ActId> cancel;

    CancelModel(Consumer<ActId> cancel) {
        this.cancel = cancel;
    }

    /** What can be cancelled, the latest first; empty until it is read. */
    public ReadOnlyObjectProperty<Optional<List<Row>>> rows() {
        return rows.getReadOnlyProperty();
    }

    /** The one that is asked about. */
    public ReadOnlyObjectProperty<Optional<Row>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** Whether a reply is awaited, and why the last one was refused. */
    public Attempt attempt() {
        return attempt;
    }

    /** A key: a digit chooses, Enter or the large button agrees. */
    public void press(Press press) {
        switch (press) {
            case Press.Typed(String digit) when digit.matches("[1-9]") ->
                    choose(Integer.parseInt(digit) - 1);
            case Press.Asked(Command command) when command == Command.PRIMARY -> confirm();
            case Press.Asked(Command command) when command == Command.CONFIRM -> confirm();
            default -> {}
        }
    }

    /** Asks about that row, from 0. */
    public void choose(int place) {
        List<Row> now = rows.get().orElse(List.of());
        if (!attempt.isBusy() && chosen.get().isEmpty() && place < now.size()) {
            attempt.forget();
            chosen.set(Optional.of(now.get(place)));
        }
    }

    /** Agreed; once, the reply decides. */
    public void confirm() {
        if (!attempt.isBusy() && chosen.get().isPresent()) {
            attempt.begin();
            cancel.accept(chosen.get().get().act());
        }
    }

    /** Back to the list; false if that is where it was. */
    public boolean back() {
        boolean wasAsking = chosen.get().isPresent();
        if (!attempt.isBusy()) {
            attempt.forget();
            chosen.set(Optional.empty());
        }
        return wasAsking;
    }

    void read(List<Row> now) {
        rows.set(Optional.of(now.stream().limit(MOST).toList()));
    }

    void again(String why) {
        attempt.refuse(why);
    }
}
