package linli.station.ui.settings;

import java.util.List;
import linli.station.setting.DeviceOption;

/**
 * Something to choose about a device.
 *
 * @param hint what to do where there is nothing to choose; may be empty
 */
public record OptionRow(DeviceOption option, String label, List<Choice> choices, String hint) {

    /**
     * One value to choose.
     *
     * @param note what else is known of it; may be empty
     */
    public record Choice(String value, String label, String note, boolean chosen) {}
}
