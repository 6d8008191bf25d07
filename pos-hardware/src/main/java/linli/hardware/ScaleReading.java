package linli.hardware;

import java.time.Instant;

/**
 * One reading of a scale.
 *
 * @param grams net weight; negative when less lies on it than was tared. Without meaning under
 *     {@code overload}. A Toledo 8217 tells no weight in motion or below zero: the last told or −1
 *     stands for it then
 * @param stable the pan is at rest
 * @param tareGrams what was taken off, 0 if nothing or if the protocol does not tell
 * @param overload more lies on it than it can weigh
 * @param at when its last byte came
 */
public record ScaleReading(long grams, boolean stable, long tareGrams, boolean overload, Instant at)
        implements ScaleEvent {

    /** Whether goods may be sold by it: stable, above 0 g and not overloaded. */
    public boolean isSellable() {
        return stable && !overload && grams > 0;
    }
}
