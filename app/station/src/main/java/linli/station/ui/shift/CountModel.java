package linli.station.ui.shift;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import linli.core.money.Money;
import linli.core.till.CashCount;
import linli.core.till.ClosingRequest;
import linli.core.till.Denomination;
import linli.station.ui.kit.Attempt;
import linli.station.ui.kit.Command;
import linli.station.ui.kit.Entry;
import linli.station.ui.kit.Press;

/**
 * Counting a drawer blind: so many of each note and coin, or only the total, and what is left for
 * the next shift. It does not know what should be there.
 */
public final class CountModel {

    private static final List<Denomination> DENOMINATIONS = List.of(Denomination.values());

    private final List<Entry> pieces = new ArrayList<>();
    private final Entry total = Entry.money();
    private final Entry left = Entry.money();
    private final Money usual;
    private final Consumer<ClosingRequest> closing;
    private final BooleanProperty byPieces = new SimpleBooleanProperty(this, "byPieces", true);
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected", 0);
    private final ReadOnlyObjectWrapper<Money> counted =
            new ReadOnlyObjectWrapper<>(this, "counted", Money.ZERO);
    private final StringProperty next = new SimpleStringProperty(this, "next", "");
    private final StringProperty reason = new SimpleStringProperty(this, "reason", "");
    private final Attempt attempt = new Attempt();

    /**
     * A count that leads to a closing.
     *
     * @param usual is left for the next shift if nothing else is typed and so much is there
     */
    CountModel(Money usual, Consumer<ClosingRequest> closing) {
        this.usual = usual;
        this.closing = closing;
        DENOMINATIONS.forEach(each -> pieces.add(Entry.whole()));
        pieces.forEach(entry -> entry.text().addListener(changed -> add()));
        total.text().addListener(changed -> add());
        byPieces.addListener(changed -> add());
    }

    /** What is counted, the largest first. */
    public List<Denomination> denominations() {
        return DENOMINATIONS;
    }

    /** How many of that place were typed. */
    public Entry pieces(int place) {
        return pieces.get(place);
    }

    /** The total, where only that is counted. */
    public Entry total() {
        return total;
    }

    /** What is left for the next shift, where it is not as usual. */
    public Entry left() {
        return left;
    }

    /** What would be left. */
    public Money leftNow() {
        Money most = counted.get().compareTo(usual) < 0 ? counted.get() : usual;
        return left.isEmpty() ? most : Money.ofFen(left.value());
    }

    /** Whether pieces are counted, not only the total. */
    public BooleanProperty byPieces() {
        return byPieces;
    }

    /** The row that keys go to; the last one is what is left. */
    public ReadOnlyIntegerProperty selected() {
        return selected.getReadOnlyProperty();
    }

    /** All that was counted so far. */
    public ReadOnlyObjectProperty<Money> counted() {
        return counted.getReadOnlyProperty();
    }

    /** Who takes over. */
    public StringProperty next() {
        return next;
    }

    /** Why there is a difference, if somebody knows. */
    public StringProperty reason() {
        return reason;
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
            case Press.Typed(String character) -> entry().type(character);
            case Press.Asked(Command command) -> {
                switch (command) {
                    case ERASE -> entry().erase();
                    case UP -> select(selected.get() - 1);
                    case DOWN, CONFIRM -> select(selected.get() + 1);
                    case SECOND -> byPieces.set(!byPieces.get());
                    case PRIMARY -> close();
                    default -> {}
                }
            }
        }
    }

    /** Keys go to that row from now on. */
    public void select(int row) {
        int first = byPieces.get() ? 0 : DENOMINATIONS.size() - 1;
        selected.set(Math.clamp(row, first, DENOMINATIONS.size()));
    }

    /** The count is done: once, until {@link #again}. */
    public void close() {
        if (!attempt.isBusy()) {
            attempt.begin();
            closing.accept(new ClosingRequest(count(), leftNow(), reason.get(), next.get()));
        }
    }

    /** It was refused for that reason. */
    void again(String why) {
        attempt.refuse(why);
    }

    private Entry entry() {
        if (selected.get() == DENOMINATIONS.size()) {
            return left;
        }
        return byPieces.get() ? pieces.get(selected.get()) : total;
    }

    private CashCount count() {
        List<CashCount.Pieces> counts = new ArrayList<>();
        for (int i = 0; byPieces.get() && i < pieces.size(); i++) {
            int count = Math.toIntExact(pieces.get(i).value());
            if (count > 0) {
                counts.add(new CashCount.Pieces(DENOMINATIONS.get(i), count));
            }
        }
        return new CashCount(counted.get(), counts);
    }

    private void add() {
        Money sum = byPieces.get() ? Money.ZERO : Money.ofFen(total.value());
        for (CashCount.Pieces some :
                byPieces.get() ? count().pieces() : List.<CashCount.Pieces>of()) {
            sum = sum.plus(some.worth());
        }
        counted.set(sum);
        select(selected.get());
    }
}
