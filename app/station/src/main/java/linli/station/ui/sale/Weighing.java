package linli.station.ui.sale;

import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import linli.station.ui.kit.device.CounterScale;
import linli.station.ui.kit.device.Pan;

/**
 * What may be sold by the scale: a weight at rest, each load once. A load that was sold may be sold
 * again only if somebody says so, or after it moved.
 */
public final class Weighing {

    private static final long DRIFT_GRAMS = 5;

    private final CounterScale scale;
    private OptionalLong sold = OptionalLong.empty();

    Weighing(CounterScale scale) {
        this.scale = scale;
        scale.pan().addListener((source, before, now) -> moved(now));
    }

    /** What lies on the scale now. */
    public ReadOnlyObjectProperty<Pan> pan() {
        return scale.pan();
    }

    /** Whether there is a scale at all. */
    public boolean isPossible() {
        return pan().get().how() != Pan.How.ABSENT;
    }

    /** Asks the scale to take what lies on it as tare. */
    public void tare() {
        scale.tare();
    }

    /** The weight, if it is at rest and was not sold yet. */
    OptionalLong fresh() {
        Pan now = pan().get();
        return now.isSellable() && sold.isEmpty()
                ? OptionalLong.of(now.grams())
                : OptionalLong.empty();
    }

    /** Whether what lies there at rest was sold already. */
    boolean isSoldAlready() {
        return pan().get().isSellable() && sold.isPresent();
    }

    /** That load was sold. */
    void sold(long grams) {
        sold = OptionalLong.of(grams);
    }

    private void moved(Pan now) {
        boolean same =
                now.isSellable()
                        && sold.isPresent()
                        && Math.abs(now.grams() - sold.getAsLong()) <= DRIFT_GRAMS;
        if (!same) {
            sold = OptionalLong.empty();
        }
    }
}
