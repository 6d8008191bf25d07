package linli.station.setting;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How all devices of a station are set.
 *
 * @param devices a setting for every role
 * @param unknown what a newer program wrote and this one does not know; kept as it is
 */
public record DeviceSettings(
        Map<DeviceRole, DeviceSetting> devices, SortedMap<String, String> unknown) {

    public DeviceSettings {
        Map<DeviceRole, DeviceSetting> all = new EnumMap<>(DeviceRole.class);
        for (DeviceRole role : DeviceRole.values()) {
            all.put(role, devices.getOrDefault(role, role.usual()));
        }
        devices = Map.copyOf(all);
        unknown = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(unknown));
    }

    /** What a station begins with. */
    public static DeviceSettings usual() {
        return new DeviceSettings(Map.of(), new TreeMap<>());
    }

    /** How that device is set. */
    public DeviceSetting of(DeviceRole role) {
        return devices.getOrDefault(role, role.usual());
    }

    /** The same with one device set otherwise. */
    public DeviceSettings with(DeviceRole role, DeviceSetting setting) {
        Map<DeviceRole, DeviceSetting> changed = new EnumMap<>(devices);
        changed.put(role, setting);
        return new DeviceSettings(changed, unknown);
    }
}
