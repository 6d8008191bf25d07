package linli.station.ui.kit;

/**
 * A long code on its way in, key by key.
 *
 * @param characters how many have come; 0 if none is on its way
 * @param of how many the longest code has
 */
public record Reading(int characters, int of) {

    /** Nothing is being read. */
    public static final Reading NONE = new Reading(0, 1);

    /** No other code than the longest is as long as this. */
    private static final int LONG = 20;

    /** Whether a code is on its way. */
    public boolean isUnderWay() {
        return characters > 0;
    }

    /** Whether it can only be the longest, so that it is known how far it is. */
    public boolean isLong() {
        return characters > LONG && characters <= of;
    }

    /** How much of the longest has come, in hundredths. */
    public int percent() {
        return Math.min(100, characters * 100 / of);
    }
}
