package linli.station.boot;

import java.util.Optional;
import linli.hardware.serial.PortRefusal;
import linli.hardware.serial.PortSpec;
import linli.station.setting.DeviceOption;
import linli.station.setting.DeviceRole;
import linli.station.setting.DeviceSetting;

/**
 * A port given for one device when the program starts; it holds for that run.
 *
 * @param text {@code serial:PORT[@BAUD]}; for a printer also {@code tcp:HOST:PORT} and {@code
 *     file:PATH}
 */
public record GivenPort(DeviceRole role, String text) {

    /** Why it cannot be used, if it cannot. */
    Optional<PortRefusal> refusal() {
        boolean other = role.takes(DeviceOption.PORT, text) && !text.startsWith("serial:");
        return !other && PortSpec.parse(text) instanceof PortRefusal refusal
                ? Optional.of(refusal)
                : Optional.empty();
    }

    /** The setting with this port in place of its own, and in use. */
    DeviceSetting over(DeviceSetting kept) {
        DeviceSetting on = kept.turned(true);
        if (!(PortSpec.parse(text) instanceof PortSpec spec)) {
            return on.with(DeviceOption.PORT, text);
        }
        DeviceSetting there = on.with(DeviceOption.PORT, "serial:" + spec.port());
        return role.options().contains(DeviceOption.BAUD)
                ? there.with(DeviceOption.BAUD, Integer.toString(spec.baud()))
                : there;
    }
}
