package linli.station.ui.kit.device;

import java.time.Instant;

/**
 * Bytes as they went over a line.
 *
 * @param toDevice whether the station sent them
 * @param hex two digits and a blank for each byte
 * @param text the same as characters, a dot for what is none
 */
public record WireBytes(boolean toDevice, String hex, String text, Instant at) {}
