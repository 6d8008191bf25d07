package linli.station.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import linli.station.journal.DiskFile;

/**
 * What H2 held when it was last closed in good order, kept in a file beside it.
 *
 * @param seq the last entry of the journal that had been applied
 * @param cursor how far the feed had been taken
 * @param clean whether it was not opened since
 * @param sum of the closed H2 file, if it was closed in good order
 */
public record Checkpoint(long seq, String cursor, boolean clean, String sum) {

    private static final int LONGEST = 300;

    /** Before anything was applied. */
    public static final Checkpoint START = new Checkpoint(0, "", false, "");

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
                        Long.parseLong(fields[0]),
                        fields[1],
                        Boolean.parseBoolean(fields[2]),
                        fields.length > 3 ? fields[3] : ""));
    }

    /** Writes it into a file of one sector, which is written whole or not at all, and forces it. */
    void write(DiskFile file) throws IOException {
        String line = String.join(" ", Long.toString(seq), cursor, Boolean.toString(clean), sum);
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
