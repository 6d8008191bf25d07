package linli.station.ui.kit.taken;

import javafx.scene.layout.HBox;
import linli.station.ui.kit.look.Parts;

/** An amount with what it is. */
public record NamedFigure(String label, String amount, boolean isOff) {

    /** The amount at the right edge with what it is. */
    public HBox line() {
        return Parts.amountLine(label, amount, isOff ? "totals-off" : "totals-figure");
    }
}
