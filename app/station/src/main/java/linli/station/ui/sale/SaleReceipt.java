package linli.station.ui.sale;

import java.util.List;
import linli.station.ui.kit.SlipModel;

/**
 * A completed sale, as the screen shows it.
 *
 * @param slip its paper
 * @param tenders what was paid with what, and the change
 * @param change big on the screen; empty if none is due
 * @param why where its points come from; empty without points
 */
public record SaleReceipt(
        SlipModel slip,
        SaleTotals totals,
        List<SaleTotals.Part> tenders,
        String change,
        String why,
        String time) {}
