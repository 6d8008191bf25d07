package linli.station.ui.settings;

import linli.station.ui.kit.Command;
import linli.station.ui.kit.device.DeviceTrial;

/**
 * A test somebody can start.
 *
 * @param key what starts it besides a touch
 */
record Trial(DeviceTrial what, Command key) {}
