package linli.station.ui.kit.device;

/** What a device can be asked to do so that somebody sees whether it works. */
public enum DeviceTrial {
    /** The printer prints a page with Chinese, money, a QR code and a ruler. */
    PRINT_PAGE,
    /** The drawer opens. */
    KICK_DRAWER,
    /** The scale takes what lies on it as tare. */
    TARE,
    /** The scale takes the empty pan as zero. */
    ZERO,
    /** The pole display shows two lines. */
    SHOW_LINES
}
