package linli.contract.spill;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A folder for temporary files, which go when it is closed. */
public final class SpillFolder implements AutoCloseable {

    private final Path folder;
    private final List<Closeable> opened = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();

    private SpillFolder(Path folder) {
        this.folder = folder;
    }

    /** A new one where the system keeps temporary files. */
    public static SpillFolder temporary() throws IOException {
        return new SpillFolder(Files.createTempDirectory("linli-spill"));
    }

    /** A new, empty file of bytes. */
    public SpillFile file(String name) {
        SpillFile file = new SpillFile(channel(name));
        opened.add(file);
        return file;
    }

    /** A new, empty file of numbers. */
    public SpilledNumbers numbers(String name) {
        SpilledNumbers numbers = new SpilledNumbers(channel(name));
        opened.add(numbers);
        return numbers;
    }

    private FileChannel channel(String name) {
        Path file = folder.resolve(name);
        files.add(file);
        try {
            return FileChannel.open(
                    file,
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            for (Closeable one : opened) {
                one.close();
            }
        } finally {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        }
    }
}
