package linli.station.ui.kit;

import linli.core.refund.TicketHistory;
import linli.core.visit.Found;

/** Claims about goods that were handed over, as other screens begin them. */
public interface AfterSales {

    /** Begins a claim about goods of that handover. */
    void begin(TicketHistory handover);

    /** Takes what a scan led to, if a claim is being put together. */
    boolean take(Found found);
}
