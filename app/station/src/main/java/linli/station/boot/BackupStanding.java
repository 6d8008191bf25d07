package linli.station.boot;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import linli.core.Refusal;

/**
 * How a station's backups stand.
 *
 * @param place where they are written; empty if nobody chose a folder
 * @param at when the newest one was written and verified
 * @param trouble why there is no newer one, if so
 */
public record BackupStanding(
        Optional<Path> place, Optional<Instant> at, Optional<Refusal> trouble) {

    /** Nobody chose a folder. */
    public static final BackupStanding OFF =
            new BackupStanding(Optional.empty(), Optional.empty(), Optional.empty());
}
