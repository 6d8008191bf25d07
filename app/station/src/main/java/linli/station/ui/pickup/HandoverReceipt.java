package linli.station.ui.pickup;

import java.util.List;

/**
 * A handover just completed, as the screen shows it.
 *
 * @param goods what was handed over
 * @param left what still waits; empty if nothing
 * @param why where its points come from; empty without points
 */
public record HandoverReceipt(
        String member, List<String> goods, String left, String points, String why, String proxy) {}
