package linli.station.boot.device;

import java.util.Optional;
import linli.hardware.printer.PrinterPort;
import linli.hardware.printer.PrinterRefusal;
import linli.hardware.printer.PrinterSpec;
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
 * @param text {@code serial:PORT[@BAUD]}; for a printer what {@link PrinterSpec#parse} reads, for a
 *     scale also with its protocol before it, {@code os2:serial:PORT}
 */
public record GivenPort(DeviceRole role, String text) {

    /** The code of why it cannot be used, if it cannot. */
    Optional<String> fault() {
        if (role == DeviceRole.PRINTER) {
            return PrinterSpec.parse(text) instanceof PrinterRefusal refusal
                    ? Optional.of(refusal.fault().code())
                    : Optional.empty();
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
            return at(on.with(DeviceOption.PROTOCOL, scale.profile().name()), scale.port());
        }
        if (role == DeviceRole.PRINTER && PrinterSpec.parse(text) instanceof PrinterSpec spec) {
            return printer(on, spec);
        }
        return PortSpec.parse(text) instanceof PortSpec spec ? at(on, spec) : on;
    }

    private static DeviceSetting at(DeviceSetting setting, PortSpec port) {
        return setting.with(DeviceOption.PORT, "serial:" + port.port())
                .with(DeviceOption.BAUD, Integer.toString(port.baud()));
    }

    private DeviceSetting printer(DeviceSetting on, PrinterSpec spec) {
        DeviceSetting there =
                spec.port() instanceof PrinterPort.Serial(PortSpec port)
                        ? at(on, port)
                        : on.with(DeviceOption.PORT, spec.port().toString());
        boolean namesPaper = text.endsWith(",58") || text.endsWith(",80");
        return namesPaper
                ? there.with(DeviceOption.PAPER, text.substring(text.length() - 2))
                : there;
    }

    private boolean isScaleWithProtocol() {
        return role == DeviceRole.SCALE && !text.startsWith("serial:");
    }
}
