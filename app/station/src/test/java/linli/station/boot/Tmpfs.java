package linli.station.boot;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small disk of its own, which can be filled and made read-only; making one needs root. */
final class Tmpfs implements Closeable {

    private final Path mount;

    private Tmpfs(Path mount) {
        this.mount = mount;
    }

    /** Whether this user may mount, tried by doing it. */
    static boolean isAllowed(Path folder) throws IOException {
        try (Tmpfs tried = mounted(Files.createDirectories(folder), "64k")) {
            return Files.exists(tried.mount);
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** Mounts an empty one of that size, such as {@code 4m}. */
    static Tmpfs mounted(Path mount, String size) {
        Shell.run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", mount.toString());
        return new Tmpfs(mount);
    }

    /** Leaves no room at all. */
    void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(mount.resolve("ballast"))) {
            while (true) {
                out.write(new byte[4096]);
            }
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("space")) {
                throw e;
            }
        }
    }

    /** Gives the room back. */
    void free() throws IOException {
        Files.delete(mount.resolve("ballast"));
    }

    /** Makes it read-only, or not; nothing in it may be open. */
    void setReadOnly(boolean readOnly) {
        Shell.run("mount", "-o", "remount," + (readOnly ? "ro" : "rw"), mount.toString());
    }

    @Override
    public void close() {
        Shell.run("umount", mount.toString());
    }
}
