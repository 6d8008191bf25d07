package linli.station.device;

import linli.hardware.LiveTap;

/**
 * A device that was made, still closed.
 *
 * @param tap a window on its bytes
 */
public record Made<D>(D device, LiveTap tap) {}
