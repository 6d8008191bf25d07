package linli.station.setting;

import java.time.Instant;
import java.util.Optional;

/**
 * How one device stands.
 *
 * @param how in one word
 * @param fault the code of what is wrong now, {@code LP-xxxx}; exactly with {@link How#FAULT}
 * @param lastFault the code of what went wrong last, also if it is well again
 * @param since when it came to stand like that
 */
public record DeviceStanding(
        DeviceRole role,
        DeviceSetting setting,
        How how,
        Optional<String> fault,
        Optional<String> lastFault,
        Instant since) {

    /** In one word. */
    public enum How {
        /** It is not to be used. */
        OFF,
        /** It is to be used, but nobody said where it is. */
        NO_PORT,
        /** It is being opened. */
        OPENING,
        /** It can be used. */
        READY,
        /** It cannot be used now; it comes back by itself. */
        FAULT
    }

    /** Whether it is wanted and cannot be used. */
    public boolean isAmiss() {
        return how == How.FAULT;
    }
}
