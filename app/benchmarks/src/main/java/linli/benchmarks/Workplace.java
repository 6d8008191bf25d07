package linli.benchmarks;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Consumer;

/** Where files are made, all on one disk, and where it is said what is being done. */
public final class Workplace implements AutoCloseable {

    private final Path folder;
    private final Consumer<String> progress;

    /** Works in a new folder below that one. */
    public Workplace(Path parent, Consumer<String> progress) throws IOException {
        Files.createDirectories(parent);
        this.folder = Files.createTempDirectory(parent, "run-");
        this.progress = progress;
    }

    /** A new folder. */
    public Path folder(String name) throws IOException {
        return Files.createTempDirectory(folder, name + "-");
    }

    /** Says what is being done. */
    public void say(String what) {
        progress.accept("[bench] " + what);
    }

    /** Removes what was made there. */
    public void clear(Path made) throws IOException {
        Files.walkFileTree(
                made,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.deleteIfExists(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path directory, IOException fault)
                            throws IOException {
                        Files.deleteIfExists(directory);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    @Override
    public void close() throws IOException {
        clear(folder);
    }
}
