package linli.hardware.wedge;

/**
 * One thing a keyboard said. Keys are named as JavaFX and AWT name their codes: {@code DIGIT6},
 * {@code NUMPAD6}, {@code A}, {@code ENTER}.
 */
public sealed interface WedgeKey {

    /**
     * A key went down, or repeats itself because it is held down.
     *
     * @param shift whether Shift was held
     * @param control whether Control was held
     * @param alt whether Alt or Meta was held
     */
    record Pressed(String name, boolean shift, boolean control, boolean alt) implements WedgeKey {

        /** That key with nothing held. */
        public static Pressed plain(String name) {
            return new Pressed(name, false, false, false);
        }
    }

    /** A key went up. */
    record Released(String name) implements WedgeKey {}

    /** Text came, of the key before or of an input method. */
    record Typed(String text) implements WedgeKey {}
}
