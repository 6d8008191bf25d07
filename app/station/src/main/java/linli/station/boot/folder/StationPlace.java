package linli.station.boot.folder;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where a station works. */
public final class StationPlace {

    private StationPlace() {}

    /** Whether a station ever worked in that folder, also if its journal is gone. */
    public static boolean isStation(Path folder) {
        return Files.isDirectory(folder.resolve("journal"))
                || Files.isDirectory(folder.resolve("keys"));
    }
}
