package linli.core.refund;

import linli.core.act.TicketLine;
import linli.core.sale.Quantity;

/**
 * A line of a ticket at the counter.
 *
 * @param place in the ticket, from 1
 * @param quantity as sold
 * @param state with what came back of it
 * @param claimed how many of what did not come back were replaced, or wait for headquarters
 */
public record SoldLine(int place, Quantity quantity, TicketLine state, long claimed) {

    /** A line of which nothing is claimed. */
    public SoldLine(int place, Quantity quantity, TicketLine state) {
        this(place, quantity, state, 0);
    }

    /** How many can still come back; a weighed line counts once. */
    public long left() {
        return state.qty() - state.back() - claimed;
    }

    /** Whether that many cannot come back only because some of them are claimed. */
    public boolean isClaimed(long qty) {
        return qty > left() && qty <= left() + claimed;
    }

    SoldLine returned(long qty) {
        return new SoldLine(place, quantity, state.returned(qty), claimed);
    }

    SoldLine claiming(long qty) {
        return new SoldLine(place, quantity, state, claimed + qty);
    }

    /** So many of it as a quantity. */
    Quantity part(long qty) {
        return state.isWhole() ? quantity : new Quantity.Pieces(qty);
    }
}
