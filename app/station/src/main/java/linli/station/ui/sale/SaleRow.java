package linli.station.ui.sale;

/**
 * A line of the sale as the table shows it.
 *
 * @param off what was taken off and why; a dash if nothing
 */
public record SaleRow(
        int number,
        String name,
        String price,
        String quantity,
        String off,
        boolean reduced,
        String amount) {}
