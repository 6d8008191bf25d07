package linli.hardware.serial;

import java.time.Duration;

/**
 * How one device frames its codes.
 *
 * @param suffix what ends a code
 * @param stx whether each code begins with STX (0x02); what comes before it is noise then
 * @param silence after how long without a byte a frame ends
 */
public record FramingRules(Suffix suffix, boolean stx, Duration silence) {

    /** Any line end, no prefix, 300 ms of silence. */
    public static final FramingRules DEFAULT =
            new FramingRules(Suffix.LINE_END, false, Duration.ofMillis(300));

    public FramingRules {
        if (silence.isNegative() || silence.isZero()) {
            throw new IllegalArgumentException("silence must be longer than nothing: " + silence);
        }
    }

    /** The same with another suffix. */
    public FramingRules withSuffix(Suffix other) {
        return new FramingRules(other, stx, silence);
    }

    /** The same with codes that begin with STX. */
    public FramingRules withStx() {
        return new FramingRules(suffix, true, silence);
    }

    /** The same with another silence. */
    public FramingRules withSilence(Duration other) {
        return new FramingRules(suffix, stx, other);
    }
}
