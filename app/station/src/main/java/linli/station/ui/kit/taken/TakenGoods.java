package linli.station.ui.kit.taken;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import linli.core.catalog.Product;
import linli.core.refund.RefundLine;
import linli.core.refund.SoldLine;
import linli.core.refund.TicketHistory;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.Texts;

/** Which goods of a ticket are chosen, line by line. */
public final class TakenGoods {

    private final ObservableList<TakenRow> rows = FXCollections.observableArrayList();
    private final IntegerProperty selected = new SimpleIntegerProperty(this, "selected", 1);
    private final TicketHistory history;
    private final BooleanSupplier free;
    private final Runnable changed;

    /**
     * Nothing is chosen.
     *
     * @param free whether anything may be chosen now
     * @param changed runs after each choice
     */
    public TakenGoods(TicketHistory history, Texts texts, BooleanSupplier free, Runnable changed) {
        this.history = history;
        this.free = free;
        this.changed = changed;
        Figures figures = new Figures(texts);
        history.lines().forEach(line -> rows.add(row(line, figures)));
        rows.stream()
                .filter(row -> row.left() > 0)
                .findFirst()
                .ifPresent(row -> selected.set(row.line()));
    }

    /** The lines, in the ticket's order. */
    public ObservableList<TakenRow> rows() {
        return rows;
    }

    /** The line that keys are about, from 1. */
    public IntegerProperty selected() {
        return selected;
    }

    /** What is chosen. */
    public List<RefundLine> lines() {
        return rows.stream()
                .filter(row -> row.taken() > 0)
                .map(row -> RefundLine.of(row.line(), row.taken()))
                .toList();
    }

    /** Whether anything may be chosen now. */
    public boolean isFree() {
        return free.getAsBoolean();
    }

    /** Goes to another line. */
    public void select(int step) {
        selected.set(Math.clamp(selected.get() + step, 1, rows.size()));
    }

    /** So many more or fewer of a line. */
    public void step(int line, long step) {
        TakenRow row = rows.get(line - 1);
        put(row.taking(row.taken() + step));
    }

    /** All of a line; nothing if that was chosen. */
    public void toggle(int line) {
        TakenRow row = rows.get(line - 1);
        put(row.taking(row.isWhole() ? 0 : row.left()));
    }

    /** Everything that is left; nothing if that was chosen. */
    public void toggleAll() {
        if (isFree()) {
            boolean all = rows.stream().allMatch(row -> row.taken() == row.left());
            takeAll(!all);
            changed.run();
        }
    }

    /** Chooses everything that is left, or nothing, and tells nobody. */
    public void takeAll(boolean all) {
        rows.replaceAll(row -> row.taking(all ? row.left() : 0));
    }

    /** Goods were scanned: one more of them; whether the ticket has that one more. */
    public boolean scan(Product product) {
        Optional<SoldLine> line =
                history.lines().stream()
                        .filter(each -> each.state().product().sku().equals(product.sku()))
                        .filter(each -> rows.get(each.place() - 1).taken() < each.left())
                        .findFirst();
        line.ifPresent(each -> {
            selected.set(each.place());
            step(each.place(), 1);
        });
        return line.isPresent();
    }

    private void put(TakenRow row) {
        if (isFree()) {
            rows.set(row.line() - 1, row);
            changed.run();
        }
    }

    private static TakenRow row(SoldLine line, Figures figures) {
        return new TakenRow(
                line.place(),
                line.state().product().name(),
                "× "
                        + figures.quantity(line.quantity())
                        + "   "
                        + figures.money(line.state().left()),
                line.left(),
                0);
    }
}
