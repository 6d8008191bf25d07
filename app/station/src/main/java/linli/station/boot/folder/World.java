package linli.station.boot.folder;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.function.Supplier;
import linli.station.journal.Disk;
import linli.station.journal.LocalDisk;

/**
 * What comes from outside the program and is passed in from here on: time, chance and the disk.
 *
 * @param random fit for secrets
 * @param ids makes a UUIDv7 at each call
 */
public record World(InstantSource clock, SecureRandom random, Disk disk, Supplier<String> ids) {

    /** This machine's. */
    public static World ofThisMachine() {
        Clock clock = Clock.systemUTC();
        SecureRandom random = new SecureRandom();
        var ids = new TimeOrderedEpochFactory(random, clock);
        return new World(clock, random, new LocalDisk(), () -> ids.create().toString());
    }
}
