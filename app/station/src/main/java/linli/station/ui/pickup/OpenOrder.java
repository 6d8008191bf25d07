package linli.station.ui.pickup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import linli.core.catalog.Product;
import linli.core.pickup.HandoverLine;
import linli.core.pickup.OrderLine;
import linli.core.pickup.PickupOrder;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.Texts;

/** The order being handed over: what of each line is ticked off. */
public final class OpenOrder {

    private final PickupOrder order;
    private final Texts texts;
    private final Figures figures;
    private final long[] taken;
    private final ObservableList<GoodsRow> rows = FXCollections.observableArrayList();
    private final IntegerProperty selected = new SimpleIntegerProperty(this, "selected", 0);

    OpenOrder(PickupOrder order, Texts texts) {
        this.order = order;
        this.texts = texts;
        this.figures = new Figures(texts);
        this.taken = new long[order.lines().size()];
        show();
    }

    /** The order. */
    public PickupOrder order() {
        return order;
    }

    /** Its goods. */
    public ObservableList<GoodsRow> rows() {
        return rows;
    }

    /** The line that keys are about, from 0. */
    public IntegerProperty selected() {
        return selected;
    }

    /** Ticks a line off whole, or takes the tick away. */
    public void toggle(int line) {
        selected.set(line);
        long waiting = order.lines().get(line).waiting();
        take(line, taken[line] == waiting ? 0 : waiting);
    }

    /** One more or one fewer of a line. */
    public void step(int line, int step) {
        selected.set(line);
        take(line, taken[line] + step);
    }

    /** All that waits. */
    public void takeAll() {
        for (int line = 0; line < taken.length; line++) {
            taken[line] = order.lines().get(line).waiting();
        }
        show();
    }

    /** Ticks one piece off by its barcode; false if no line of it still has one. */
    boolean scan(Product product) {
        for (int line = 0; line < taken.length; line++) {
            OrderLine goods = order.lines().get(line);
            boolean same = goods.product().sku().equals(product.sku());
            if (same && taken[line] < goods.waiting()) {
                step(line, 1);
                return true;
            }
        }
        return false;
    }

    /** Whether the product is in the order at all. */
    boolean holds(Product product) {
        return order.lines().stream()
                .anyMatch(goods -> goods.product().sku().equals(product.sku()));
    }

    /** What is handed over: what is ticked off, or all of it if nothing is. */
    List<HandoverLine> handover() {
        List<HandoverLine> lines = new ArrayList<>();
        for (int line = 0; line < taken.length; line++) {
            long count = untouched() ? order.lines().get(line).waiting() : taken[line];
            if (count > 0) {
                lines.add(new HandoverLine(line + 1, count));
            }
        }
        return lines;
    }

    boolean untouched() {
        return takenInAll() == 0;
    }

    long takenInAll() {
        long sum = 0;
        for (long count : taken) {
            sum += count;
        }
        return sum;
    }

    long waitingInAll() {
        return order.lines().stream().mapToLong(OrderLine::waiting).sum();
    }

    void select(int step) {
        if (taken.length > 0) {
            selected.set(Math.clamp(selected.get() + step, 0, taken.length - 1));
        }
    }

    Optional<Integer> line() {
        int line = selected.get();
        return line >= 0 && line < taken.length ? Optional.of(line) : Optional.empty();
    }

    private void take(int line, long count) {
        taken[line] = Math.clamp(count, 0, order.lines().get(line).waiting());
        show();
    }

    private void show() {
        List<GoodsRow> now = new ArrayList<>();
        for (int line = 0; line < taken.length; line++) {
            OrderLine goods = order.lines().get(line);
            String note =
                    goods.handedOver() == 0
                            ? texts.get("pickup.ordered", figures.points(goods.qty()))
                            : texts.get(
                                    "pickup.orderedPart",
                                    figures.points(goods.qty()),
                                    figures.points(goods.handedOver()));
            now.add(new GoodsRow(line, goods.product().name(), note, taken[line], goods.waiting()));
        }
        rows.setAll(now);
    }
}
