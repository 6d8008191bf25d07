package linli.station.store.ticket;

import java.util.ArrayList;
import java.util.List;
import linli.core.act.Act;
import linli.core.act.Returned;
import linli.core.refund.TicketSummary.State;
import linli.core.sale.Quantity;
import linli.station.store.h2.Place;
import linli.station.store.h2.Row;

/** The rows of what came back of a ticket, besides its money. */
final class RefundRows {

    private RefundRows() {}

    static List<Row> of(long seq, Act.TicketRefunded act) {
        List<Row> rows = new ArrayList<>();
        Returned returned = act.returned();
        rows.add(
                new RefundRow(
                        seq,
                        returned.ticket().value(),
                        returned.reason().name(),
                        state(returned).name(),
                        returned.worth().fen(),
                        returned.debt().fen(),
                        act.payout().cash().fen(),
                        act.payout().byHeadquarters().fen(),
                        returned.pointsRestored(),
                        returned.pointsClawed(),
                        act.occasion().approver().orElse("")));
        int place = 0;
        for (Returned.Line line : returned.lines()) {
            rows.add(line(new Place(seq, ++place), line));
        }
        return rows;
    }

    private static State state(Returned returned) {
        if (returned.reason() == Returned.Reason.POST_VOID) {
            return State.POST_VOIDED;
        }
        return returned.rest().isReturned() ? State.RETURNED : State.PARTLY_RETURNED;
    }

    private static Row line(Place place, Returned.Line line) {
        return new RefundLineRow(
                place,
                line.line(),
                line.product().sku().value(),
                line.quantity() instanceof Quantity.Pieces(long count) ? count : 0,
                line.quantity() instanceof Quantity.Weight(var weight) ? weight.grams() : 0,
                line.worth().fen());
    }
}
