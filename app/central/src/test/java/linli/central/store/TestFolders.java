package linli.central.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that tests leave nothing of. */
public final class TestFolders {

    private TestFolders() {}

    /** A new and empty one. */
    public static Path fresh(String name) {
        try {
            return Files.createTempDirectory("linli-" + name);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Removes it with all that is in it. */
    public static void remove(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> inner = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : inner) {
                Files.deleteIfExists(path);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
