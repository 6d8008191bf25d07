package linli.hardware.scale;

import linli.hardware.Bytes;
import linli.hardware.ScaleReading;

/** What the bytes of a scale mean. */
public sealed interface ScaleSignal {

    /** The scale told its weight, or why it has none. */
    record Weighed(ScaleReading reading) implements ScaleSignal {}

    /**
     * The scale weighs, but in a unit no good is sold by: nothing is converted.
     *
     * @param unit as the scale wrote it, {@code lb}
     */
    record WrongUnit(String unit) implements ScaleSignal {}

    /** The protocol wants these bytes sent to the scale now. */
    record Reply(Bytes bytes) implements ScaleSignal {}
}
