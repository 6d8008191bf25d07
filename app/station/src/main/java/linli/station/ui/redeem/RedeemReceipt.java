package linli.station.ui.redeem;

import java.util.List;
import linli.station.ui.kit.SlipModel;

/**
 * What was just done with points, as the screen shows it.
 *
 * @param slip its paper
 * @param name of the reward or the prize
 * @param lines what it took and what it gave
 * @param money big on the screen: change, or what is given back; empty if none
 * @param next what the cashier does now, or how a draw is checked
 */
public record RedeemReceipt(
        SlipModel slip,
        Kind kind,
        String picture,
        String name,
        List<Line> lines,
        String money,
        String next,
        String time) {

    /** What was done. */
    public enum Kind {
        REDEEMED,
        CANCELLED,
        DRAWN
    }

    /** A figure with its label. */
    public record Line(String label, String figure) {}
}
