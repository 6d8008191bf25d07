package linli.station.device;

import linli.hardware.LineDisplay;
import linli.hardware.PosPrinter;
import linli.hardware.Scale;
import linli.hardware.Scanner;
import linli.station.setting.DeviceSetting;

/**
 * Makes devices, still closed, as they are set; asked only for devices that are on and have a port.
 * A port that cannot be used is no reason to fail here: the device tells it as its state.
 */
public interface DeviceMaker {

    /** A scanner on that port. */
    Made<Scanner> scanner(DeviceSetting setting);

    /** A receipt printer on that port. */
    Made<PosPrinter> printer(DeviceSetting setting);

    /** A scale on that port. */
    Made<Scale> scale(DeviceSetting setting);

    /** A pole display on that port. */
    Made<LineDisplay> display(DeviceSetting setting);
}
