package linli.station.ui.ticket;

import java.util.List;
import linli.core.refund.TicketHistory;
import linli.core.refund.TicketSummary.State;
import linli.station.ui.kit.SlipModel;
import linli.station.ui.kit.taken.NamedFigure;

/**
 * The open ticket in words.
 *
 * @param head its number and when it was made
 * @param why its points, reason by reason; empty if it earned none
 * @param way whether and how it is taken back, where it has no goods; else empty
 * @param audit who made it and who allowed what
 */
record TicketPage(
        TicketHistory history,
        SlipModel slip,
        State state,
        String stateText,
        String title,
        String head,
        String member,
        List<Goods> goods,
        List<NamedFigure> money,
        String net,
        String why,
        List<Back> backs,
        String way,
        String audit) {

    /** A line of it; {@code note} says what came back, if anything did. */
    record Goods(String name, String quantity, String net, String note) {}

    /** Something that came back. */
    record Back(String when, String what, String money) {}

    /** Whether it has goods at all. */
    boolean isTicket() {
        return history.isTicket();
    }

    /** Whether anything of it can still come back. */
    boolean isRefundable() {
        return isTicket() && !history.isReturned();
    }

    /** Whether it may be undone as a whole, as far as can be seen here. */
    boolean isUndoable() {
        return isTicket() && history.refunds().isEmpty() && !history.isPrepaid();
    }
}
