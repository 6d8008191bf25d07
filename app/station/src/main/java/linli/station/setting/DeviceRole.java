package linli.station.setting;

import java.util.List;
import java.util.Locale;

/** The devices a station can have, one of each, in the order people look for them. */
public enum DeviceRole {
    /** A scanner on a serial port. */
    SCANNER(false, DeviceOption.PORT, DeviceOption.BAUD, DeviceOption.SUFFIX),
    /** A scanner that types like a keyboard. */
    WEDGE(true),
    /** The receipt printer, with the cash drawer behind it. */
    PRINTER(false, DeviceOption.PORT, DeviceOption.BAUD, DeviceOption.PAPER),
    /** The counter scale. */
    SCALE(false, DeviceOption.PORT, DeviceOption.PROTOCOL, DeviceOption.BAUD),
    /** Two lines on a pole for the customer. */
    POLE_DISPLAY(false, DeviceOption.PORT, DeviceOption.BAUD),
    /** A second window for the customer. */
    CUSTOMER_WINDOW(false);

    private final boolean usuallyOn;
    private final List<DeviceOption> options;

    DeviceRole(boolean usuallyOn, DeviceOption... options) {
        this.usuallyOn = usuallyOn;
        this.options = List.of(options);
    }

    /** What can be chosen about it, in that order. */
    public List<DeviceOption> options() {
        return options;
    }

    /** Whether it hangs on a port; else it is a part of this program. */
    public boolean hasPort() {
        return options.contains(DeviceOption.PORT);
    }

    /**
     * Whether that is a value of that option here: only a printer is reached otherwise than
     * serially.
     */
    public boolean takes(DeviceOption option, String value) {
        boolean elsewhere = value.startsWith("tcp:") || value.startsWith("file:");
        return options.contains(option)
                && option.takes(value)
                && (option != DeviceOption.PORT || this == PRINTER || !elsewhere);
    }

    /** How it begins where nobody has set anything. */
    public DeviceSetting usual() {
        DeviceSetting setting = new DeviceSetting(usuallyOn, java.util.Map.of());
        for (DeviceOption option : options) {
            setting = setting.with(option, option.usual());
        }
        return setting;
    }

    /** How it is called in the file of settings. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
