package linli.station.setting;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How those who work here like the window.
 *
 * @param largeType whether everything is written larger
 * @param keys the keys that are not the usual ones: what they ask for, and the strokes with a space
 *     between
 * @param unknown what a newer program wrote and this one does not know; kept as it is
 */
public record WindowSettings(
        boolean largeType,
        Volume volume,
        SortedMap<String, String> keys,
        SortedMap<String, String> unknown) {

    public WindowSettings {
        keys = Collections.unmodifiableSortedMap(new TreeMap<>(keys));
        unknown = Collections.unmodifiableSortedMap(new TreeMap<>(unknown));
    }

    /** What a station begins with. */
    public static WindowSettings usual() {
        return new WindowSettings(false, Volume.LOUD, new TreeMap<>(), new TreeMap<>());
    }

    /** The same, written larger or not. */
    public WindowSettings withLargeType(boolean large) {
        return new WindowSettings(large, volume, keys, unknown);
    }

    /** The same, so loud. */
    public WindowSettings withVolume(Volume wanted) {
        return new WindowSettings(largeType, wanted, keys, unknown);
    }

    /** The same with those keys in the place of all before. */
    public WindowSettings withKeys(SortedMap<String, String> wanted) {
        return new WindowSettings(largeType, volume, wanted, unknown);
    }
}
