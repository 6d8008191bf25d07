package linli.station.ui.value;

import java.util.List;
import linli.station.ui.kit.SlipModel;

/**
 * Stored value that was paid in or out just now.
 *
 * @param figure the money that came or went
 * @param lines what belongs to it, each with its figure
 */
public record ValueDone(
        SlipModel slip, String title, String label, String figure, List<Line> lines) {

    /** A figure with its name. */
    public record Line(String label, String figure) {}
}
