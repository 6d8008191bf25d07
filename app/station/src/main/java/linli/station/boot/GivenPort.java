package linli.station.boot;

import java.util.Optional;
import linli.hardware.scale.ScaleRefusal;
import linli.hardware.scale.ScaleSpec;
import linli.hardware.serial.PortRefusal;
import linli.hardware.serial.PortSpec;
import linli.station.setting.DeviceOption;
import linli.station.setting.DeviceRole;
import linli.station.setting.DeviceSetting;

/**
 * A port given for one device when the program starts; it holds for that run.
 *
 * @param text {@code serial:PORT[@BAUD]}; for a printer also {@code tcp:HOST:PORT} and {@code
 *     file:PATH}, for a scale also with its protocol before it, {@code os2:serial:PORT}
 */
public record GivenPort(DeviceRole role, String text) {

    /** The code of why it cannot be used, if it cannot. */
    Optional<String> fault() {
        if (isElsewhere()) {
            return Optional.empty();
        }
        if (isScaleWithProtocol()) {
            return ScaleSpec.parse(text) instanceof ScaleRefusal refusal
                    ? Optional.of(refusal.code())
                    : Optional.empty();
        }
        return PortSpec.parse(text) instanceof PortRefusal refusal
                ? Optional.of(refusal.fault().code())
                : Optional.empty();
    }

    /** The setting with this port in place of its own, and in use. */
    DeviceSetting over(DeviceSetting kept) {
        DeviceSetting on = kept.turned(true);
        if (isScaleWithProtocol() && ScaleSpec.parse(text) instanceof ScaleSpec scale) {
            return at(
                    on.with(DeviceOption.PROTOCOL, scale.profile().name()), scale.port());
        }
        return PortSpec.parse(text) instanceof PortSpec spec
                ? at(on, spec)
                : on.with(DeviceOption.PORT, text);
    }

    private static DeviceSetting at(DeviceSetting setting, PortSpec port) {
        return setting.with(DeviceOption.PORT, "serial:" + port.port())
                .with(DeviceOption.BAUD, Integer.toString(port.baud()));
    }

    private boolean isElsewhere() {
        return !text.startsWith("serial:") && role.takes(DeviceOption.PORT, text);
    }

    private boolean isScaleWithProtocol() {
        return role == DeviceRole.SCALE && !text.startsWith("serial:");
    }
}
