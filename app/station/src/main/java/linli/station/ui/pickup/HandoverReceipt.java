package linli.station.ui.pickup;

import java.util.List;
import linli.station.ui.kit.SlipModel;

/**
 * A handover just completed, as the screen shows it.
 *
 * @param slip its paper
 * @param goods what was handed over
 * @param left what still waits; empty if nothing
 * @param why where its points come from; empty without points
 */
public record HandoverReceipt(
        SlipModel slip,
        String member,
        List<String> goods,
        String left,
        String points,
        String why,
        String proxy) {}
