package linli.station.ui.ticket;

import linli.core.act.ActId;
import linli.core.refund.TicketSummary.State;

/**
 * A ticket as the list shows it.
 *
 * @param isTicket false for what was paid or given without goods
 * @param back what came back of it; empty if nothing did
 */
record TicketRow(
        ActId act,
        String time,
        String number,
        String kind,
        boolean isTicket,
        String member,
        String net,
        String points,
        State state,
        String stateText,
        String back) {}
