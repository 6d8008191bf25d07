package linli.station.ui.sale;

import java.util.List;

/**
 * The figures beside the table.
 *
 * @param parts the way from the list prices to what is due, in order
 * @param due what the customer pays
 * @param why where the points of this sale come from; empty without points
 */
public record SaleTotals(List<Part> parts, String due, String why) {

    /** Of an empty sale. */
    public static final SaleTotals NONE = new SaleTotals(List.of(), "¥0.00", "");

    /**
     * A part of the way.
     *
     * @param reduces whether it takes something off
     */
    public record Part(String label, String amount, boolean reduces) {}
}
