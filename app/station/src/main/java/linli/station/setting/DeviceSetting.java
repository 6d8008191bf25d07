package linli.station.setting;

import java.util.EnumMap;
import java.util.Map;

/**
 * How one device is set.
 *
 * @param on whether it is to be used
 * @param values what was chosen, for the options the device has
 */
public record DeviceSetting(boolean on, Map<DeviceOption, String> values) {

    public DeviceSetting {
        values = Map.copyOf(values);
    }

    /** What was chosen; the usual value if nothing was. */
    public String value(DeviceOption option) {
        return values.getOrDefault(option, option.usual());
    }

    /** The same with another value. */
    public DeviceSetting with(DeviceOption option, String value) {
        Map<DeviceOption, String> changed = new EnumMap<>(DeviceOption.class);
        changed.putAll(values);
        changed.put(option, value);
        return new DeviceSetting(on, changed);
    }

    /** The same, used or not. */
    public DeviceSetting turned(boolean wanted) {
        return new DeviceSetting(wanted, values);
    }

    /** Where it is; empty if nobody said. */
    public String port() {
        return value(DeviceOption.PORT);
    }
}
