package linli.station.device;

import java.time.InstantSource;
import linli.hardware.LineDisplay;
import linli.hardware.PosPrinter;
import linli.hardware.Scale;
import linli.hardware.Scanner;
import linli.hardware.display.PoleDisplay;
import linli.hardware.printer.EscPosPrinter;
import linli.hardware.printer.PrinterRefusal;
import linli.hardware.printer.PrinterSpec;
import linli.hardware.scale.ScaleProfile;
import linli.hardware.scale.ScaleSpec;
import linli.hardware.scale.SerialScale;
import linli.hardware.serial.FramingRules;
import linli.hardware.serial.PortRefusal;
import linli.hardware.serial.PortSpec;
import linli.hardware.serial.SerialPorts;
import linli.hardware.serial.SerialScanner;
import linli.hardware.serial.Suffix;
import linli.station.setting.DeviceOption;
import linli.station.setting.DeviceSetting;

/** Makes the devices of this machine. */
public final class HardwareMaker implements DeviceMaker {

    private final SerialPorts ports;
    private final InstantSource clock;

    /** Makes devices on those ports, which tell the time of that clock. */
    public HardwareMaker(SerialPorts ports, InstantSource clock) {
        this.ports = ports;
        this.clock = clock;
    }

    @Override
    public Made<Scanner> scanner(DeviceSetting setting) {
        Suffix suffix = Suffix.valueOf(setting.value(DeviceOption.SUFFIX));
        SerialScanner scanner =
                new SerialScanner(
                        ports, serial(setting), FramingRules.DEFAULT.withSuffix(suffix), clock);
        return new Made<>(scanner, scanner.tap());
    }

    @Override
    public Made<PosPrinter> printer(DeviceSetting setting) {
        EscPosPrinter printer = new EscPosPrinter(ports, printerAt(setting), clock);
        return new Made<>(printer, printer.tap());
    }

    @Override
    public Made<Scale> scale(DeviceSetting setting) {
        ScaleProfile profile = ScaleProfile.valueOf(setting.value(DeviceOption.PROTOCOL));
        SerialScale scale = new SerialScale(ports, new ScaleSpec(profile, serial(setting)), clock);
        return new Made<>(scale, scale.tap());
    }

    @Override
    public Made<LineDisplay> display(DeviceSetting setting) {
        PoleDisplay display = new PoleDisplay(ports, serial(setting), clock);
        return new Made<>(display, display.tap());
    }

    private static PrinterSpec printerAt(DeviceSetting setting) {
        String speed =
                setting.port().startsWith("serial:") ? "@" + setting.value(DeviceOption.BAUD) : "";
        String address = setting.port() + speed + "," + setting.value(DeviceOption.PAPER);
        return switch (PrinterSpec.parse(address)) {
            case PrinterSpec spec -> spec;
            case PrinterRefusal refusal -> throw new IllegalArgumentException(refusal.given());
        };
    }

    private static PortSpec serial(DeviceSetting setting) {
        return switch (PortSpec.parse(setting.port() + "@" + setting.value(DeviceOption.BAUD))) {
            case PortSpec spec -> spec;
            case PortRefusal refusal -> throw new IllegalArgumentException(refusal.given());
        };
    }
}
