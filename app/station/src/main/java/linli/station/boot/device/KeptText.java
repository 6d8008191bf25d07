package linli.station.boot.device;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import linli.station.journal.Disk;
import linli.station.journal.DiskFile;

/**
 * A small text for people. Forced in two copies one after the other, as every small file is; yet
 * without a checksum, so that it may be edited by hand.
 */
public record KeptText(Disk disk, Path folder, String name) {

    private static final int MAX_BYTES = 64 * 1024;

    /** Whether it was ever kept. */
    public boolean isThere() {
        return Files.exists(folder.resolve(name)) || Files.exists(folder.resolve(copy()));
    }

    /** The text, or its copy where the text itself is not whole; empty if neither is. */
    public Optional<String> read(Predicate<String> isWhole) {
        return read(name, isWhole).or(() -> read(copy(), isWhole));
    }

    /** Keeps that in place of what was before; it is on disk when this returns. */
    public void keep(String text) throws IOException {
        Files.createDirectories(folder);
        write(name, text);
        write(copy(), text);
        disk.forceFolder(folder);
    }

    private String copy() {
        return name + ".copy";
    }

    private Optional<String> read(String file, Predicate<String> isWhole) {
        Path path = folder.resolve(file);
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try (DiskFile open = disk.open(path)) {
            byte[] bytes = new byte[MAX_BYTES];
            int length = Math.max(0, open.read(0, bytes, 0, MAX_BYTES));
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes, 0, length))
                            .toString();
            return Optional.of(text).filter(isWhole);
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        } catch (IOException unreadable) {
            // Settings must never keep a till from opening: it is told as damaged.
            return Optional.empty();
        }
    }

    private void write(String file, String text) throws IOException {
        try (DiskFile open = disk.open(folder.resolve(file))) {
            open.truncate(0);
            open.write(0, text.getBytes(StandardCharsets.UTF_8));
            open.force();
        }
    }
}
