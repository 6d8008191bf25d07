package linli.station.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.random.RandomGenerator;

/** A key of this station that is made once and kept in a file of its own. */
public final class SecretFile {

    private static final int BYTES = 32;

    private SecretFile() {}

    /**
     * The 32 bytes in the file; made and forced to disk if the file is missing or was cut short.
     *
     * @param random fit for secrets, outside tests
     */
    public static byte[] readOrMake(Disk disk, Path folder, String name, RandomGenerator random)
            throws IOException {
        byte[] secret = new byte[BYTES];
        try (DiskFile file = disk.openSecret(folder.resolve(name))) {
            if (file.read(0, secret, 0, BYTES) == BYTES) {
                return secret;
            }
            random.nextBytes(secret);
            file.write(0, secret);
            file.force();
        }
        disk.forceFolder(folder);
        return secret;
    }
}
