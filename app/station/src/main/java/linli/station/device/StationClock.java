package linli.station.device;

import java.time.InstantSource;

/** The station's own clock, and whether what it says can be believed to the minute. */
public interface StationClock extends InstantSource {

    /** Whether the age of a member code can be told by it. */
    default boolean isTrusted() {
        return true;
    }
}
