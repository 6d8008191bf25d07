package linli.station.setting;

import linli.core.Refusal;

/**
 * Something about the settings of devices was not taken.
 *
 * @param about the key or the file it is about
 */
public record SettingRefusal(Kind kind, String about) implements Refusal {

    /** What was wrong. */
    public enum Kind {
        /** The file is no list of settings; the usual ones are used. */
        DAMAGED,
        /** A value is none of those the device has; the usual one is used. */
        BAD_VALUE,
        /** What was chosen holds until the program ends, but could not be written down. */
        NOT_KEPT
    }

    @Override
    public String code() {
        return "SETTINGS_" + kind.name();
    }
}
