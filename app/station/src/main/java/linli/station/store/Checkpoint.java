package linli.station.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import linli.station.journal.DiskFile;

/**
 * What H2 held when it was last forced to disk, kept in a file beside it.
 *
 * @param seq the last entry of the journal that had been applied
 * @param cursor how far the feed had been taken
 * @param clean whether H2 was closed in good order right after
 */
public record Checkpoint(long seq, String cursor, boolean clean) {

    private static final int LONGEST = 200;

    /** Before anything was applied. */
    public static final Checkpoint START = new Checkpoint(0, "", false);

    /** The checkpoint in a file; empty if the file holds none that is whole. */
    public static Optional<Checkpoint> read(DiskFile file) throws IOException {
        byte[] bytes = new byte[LONGEST];
        int count = file.read(0, bytes, 0, LONGEST);
        List<String> lines = new String(bytes, 0, count, StandardCharsets.UTF_8).lines().toList();
        if (lines.size() < 2 || !lines.get(1).equals(sum(lines.getFirst()))) {
            return Optional.empty();
        }
        String[] fields = lines.getFirst().split(" ", -1);
        return Optional.of(
                new Checkpoint(
                        Long.parseLong(fields[0]), fields[1], Boolean.parseBoolean(fields[2])));
    }

    /** Writes it into a file of one sector, which is written whole or not at all, and forces it. */
    void write(DiskFile file) throws IOException {
        String line = seq + " " + cursor + " " + clean;
        String text = line + "\n" + sum(line) + "\n";
        file.write(
                0, (text + " ".repeat(LONGEST - text.length())).getBytes(StandardCharsets.UTF_8));
        file.force();
    }

    private static String sum(String line) {
        CRC32C crc = new CRC32C();
        crc.update(line.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }
}
