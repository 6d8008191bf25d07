package linli.station.ui.settings;

import linli.station.setting.DeviceRole;

/**
 * One device in the list.
 *
 * @param mood its colour; the shape of its sign and the words say the same
 * @param where what is connected; may be empty
 */
public record DeviceCard(DeviceRole role, String name, Mood mood, String state, String where) {

    /** How good it is. */
    public enum Mood {
        GOOD,
        QUIET,
        WAITING,
        BAD
    }
}
