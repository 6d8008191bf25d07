package linli.station.boot;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk of its own in a file, with the file system of most tills; making one needs root. */
final class Ext4 implements Closeable {

    private final Path image;
    private final Path mount;

    private Ext4(Path image, Path mount) {
        this.image = image;
        this.mount = mount;
    }

    /** Whether this machine lets this user make one, tried by doing it. */
    static boolean isAllowed(Path folder) throws IOException {
        try (Ext4 tried = made(Files.createDirectories(folder), 4)) {
            return Files.exists(tried.mount);
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** Makes and mounts an empty one of so many megabytes. */
    static Ext4 made(Path folder, int megabytes) throws IOException {
        Path image = folder.resolve("image");
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(megabytes * 1024L * 1024L);
        }
        Shell.run("mkfs.ext4", "-q", "-F", image.toString());
        Ext4 disk = new Ext4(image, Files.createDirectories(folder.resolve("mounted")));
        disk.mount();
        return disk;
    }

    /** Where it is mounted. */
    Path path() {
        return mount;
    }

    /** Has the file system stop as it does after an error of the disk: read-only, files open. */
    void turnReadOnly() {
        Shell.run("mount", "-o", "remount,abort", mount.toString());
    }

    /** Mounts it again, as starting the machine again does; the file system mends itself. */
    void restart() {
        close();
        mount();
    }

    @Override
    public void close() {
        Shell.run("umount", mount.toString());
    }

    private void mount() {
        Shell.run("mount", "-o", "loop", image.toString(), mount.toString());
    }
}
