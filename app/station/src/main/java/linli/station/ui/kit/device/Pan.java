package linli.station.ui.kit.device;

import java.util.Optional;

/**
 * What lies on the scale.
 *
 * @param grams net; without meaning unless it is {@link How#MOVING} or {@link How#STILL}
 * @param tareGrams what was taken off; 0 if nothing
 * @param fault the code of what is wrong with the scale, if it says nothing
 */
public record Pan(How how, long grams, long tareGrams, Optional<String> fault) {

    /** Nobody has set a scale. */
    public static final Pan ABSENT = new Pan(How.ABSENT, 0, 0, Optional.empty());

    /** How sure the weight is. */
    public enum How {
        ABSENT,
        /** There is a scale, but it tells no weight. */
        SILENT,
        MOVING,
        STILL,
        OVERLOADED
    }

    /** A scale that tells no weight. */
    public static Pan silent(Optional<String> fault) {
        return new Pan(How.SILENT, 0, 0, fault);
    }

    /** Whether goods may be sold by it: at rest and above 0 g. */
    public boolean isSellable() {
        return how == How.STILL && grams > 0;
    }
}
