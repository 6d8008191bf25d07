package linli.core.refund;

import linli.core.act.TicketLine;
import linli.core.sale.Quantity;

/**
 * A line of a ticket at the counter.
 *
 * @param place in the ticket, from 1
 * @param quantity as sold
 * @param state with what came back of it
 */
public record SoldLine(int place, Quantity quantity, TicketLine state) {

    /** How many can still come back; a weighed line counts once. */
    public long left() {
        return state.qty() - state.back();
    }

    /** So many of it as a quantity. */
    Quantity part(long qty) {
        return state.isWhole() ? quantity : new Quantity.Pieces(qty);
    }
}
