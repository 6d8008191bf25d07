package linli.station.boot.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32C;
import linli.station.journal.Disk;
import linli.station.journal.DiskFile;

/**
 * A small text that is replaced as a whole: the new one is forced to disk in two copies, one after
 * the other, so that a power cut leaves at least one that is whole.
 */
public record SmallFile(Disk disk, Path folder, String name) {

    private static final int MAX_BYTES = 64 * 1024;

    /** The text, if it was ever kept. */
    public Optional<String> read() throws IOException {
        Optional<String> first = read(name);
        return first.isPresent() ? first : read(name + ".copy");
    }

    /** Keeps the text in place of the one before; it is on disk when this returns. */
    public void keep(String text) throws IOException {
        write(name, text);
        write(name + ".copy", text);
        disk.forceFolder(folder);
    }

    private Optional<String> read(String file) throws IOException {
        Path path = folder.resolve(file);
        if (!disk.list(folder).contains(path)) {
            return Optional.empty();
        }
        try (DiskFile open = disk.openSecret(path)) {
            byte[] bytes = new byte[MAX_BYTES];
            int length = open.read(0, bytes, 0, MAX_BYTES);
            String[] parts =
                    new String(bytes, 0, Math.max(0, length), StandardCharsets.UTF_8)
                            .split("\n", 2);
            boolean whole = parts.length == 2 && parts[0].equals(checksum(parts[1]));
            return whole ? Optional.of(parts[1]) : Optional.empty();
        }
    }

    private static String checksum(String text) {
        CRC32C checksum = new CRC32C();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(checksum.getValue());
    }

    private void write(String file, String text) throws IOException {
        try (DiskFile open = disk.openSecret(folder.resolve(file))) {
            byte[] bytes = (checksum(text) + "\n" + text).getBytes(StandardCharsets.UTF_8);
            open.truncate(0);
            open.write(0, bytes);
            open.force();
        }
    }
}
