package linli.station.store.order;

import java.util.ArrayList;
import java.util.List;
import linli.core.act.Act;
import linli.core.pickup.HandoverLine;
import linli.core.pickup.PickupOrder;
import linli.core.sale.Earning;
import linli.station.store.h2.Place;
import linli.station.store.h2.Row;
import linli.station.store.h2.Texts;

/** The rows of orders and of what was handed over of them. */
public final class OrderRows {

    /** The kinds of rows that acts make. */
    public static final List<Class<? extends Row>> OF_ACTS =
            List.of(HandoverLineRow.class, HandoverRow.class);

    /** The kinds of rows that the feed brings. */
    public static final List<Class<? extends Row>> OF_FEED = List.of(PickupOrderRow.class);

    private final Texts texts;

    /** Keeps orders as those texts. */
    public OrderRows(Texts texts) {
        this.texts = texts;
    }

    /** The rows of a handover, besides its receipt. */
    public static List<Row> of(long seq, Act.OrderHandedOver act) {
        List<Row> rows = new ArrayList<>();
        for (HandoverLine line : act.lines()) {
            rows.add(
                    new HandoverLineRow(
                            new Place(seq, rows.size() + 1),
                            act.order().id().value(),
                            line.line(),
                            line.qty()));
        }
        rows.add(
                new HandoverRow(
                        seq,
                        act.order().member().value(),
                        act.paid().fen(),
                        act.earnings().stream().mapToLong(Earning::points).sum()));
        return rows;
    }

    /** The row of an order as the feed has it, with the last own entry that it includes. */
    public Row shared(PickupOrder order, int epoch, long appliedSeq, int generation) {
        return new PickupOrderRow(
                order.id().value(),
                order.code(),
                order.member().value(),
                order.due(),
                order.shelf(),
                order.isWaiting(),
                epoch,
                appliedSeq,
                texts.order(order),
                generation);
    }
}
