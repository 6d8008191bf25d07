package linli.hardware;

/** Where a device stands, in the words of UnifiedPOS. */
public enum DeviceState {
    /** Not in use by this program. */
    CLOSED,
    /** Ready. */
    IDLE,
    /** At work: a scanner is in the middle of a frame. */
    BUSY,
    /** Wanted but not reachable; the device keeps trying by itself. */
    ERROR
}
