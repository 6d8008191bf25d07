package linli.hardware;

import java.time.Instant;

/**
 * Bytes as they went over a device's line, for whoever looks into a fault.
 *
 * @param direction which way
 * @param bytes one read or one chunk written
 * @param at when they came, or when the system had taken them
 */
public record LiveBytes(Direction direction, Bytes bytes, Instant at) {

    /** Which way bytes went. */
    public enum Direction {
        /** From the device. */
        IN,
        /** To the device. */
        OUT
    }
}
