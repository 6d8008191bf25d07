package linli.station.ui.sale;

import java.util.List;

/**
 * A completed sale, as the screen shows it.
 *
 * @param tenders what was paid with what, and the change
 * @param change big on the screen; empty if none is due
 * @param why where its points come from; empty without points
 */
public record SaleReceipt(
        List<SaleRow> rows,
        SaleTotals totals,
        List<SaleTotals.Part> tenders,
        String change,
        String why,
        String time) {}
