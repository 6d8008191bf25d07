package linli.station.store.h2;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.List;
import linli.station.journal.DiskFile;
import linli.station.journal.SimulatedDisk;
import org.h2.message.DbException;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;

/** Lets H2 open its files on a {@link SimulatedDisk}, by that disk's own scheme. */
public final class SimulatedFiles extends FilePath {

    private final SimulatedDisk disk;

    private SimulatedFiles(SimulatedDisk disk, String name) {
        this.disk = disk;
        this.name = name;
    }

    /** From now on H2 finds the disk, until the returned is closed. */
    public static Closeable of(SimulatedDisk disk) {
        SimulatedFiles files = new SimulatedFiles(disk, disk.scheme());
        FilePath.register(files);
        return () -> FilePath.unregister(files);
    }

    @Override
    public String getScheme() {
        return disk.scheme().substring(0, disk.scheme().length() - 1);
    }

    @Override
    public SimulatedFiles getPath(String path) {
        return new SimulatedFiles(disk, path);
    }

    @Override
    public long size() {
        return disk.bytes(path()).length;
    }

    @Override
    public void moveTo(FilePath newName, boolean atomicReplace) {
        throw DbException.getUnsupportedException("moveTo");
    }

    @Override
    public boolean createFile() {
        if (disk.has(path())) {
            return false;
        }
        disk.open(path());
        return true;
    }

    @Override
    public boolean exists() {
        return disk.has(path()) || isDirectory();
    }

    @Override
    public void delete() {
        try {
            disk.delete(path());
        } catch (IOException e) {
            throw DbException.convertIOException(e, name);
        }
    }

    @Override
    public List<FilePath> newDirectoryStream() {
        return disk.list(path()).stream()
                .<FilePath>map(file -> getPath(disk.scheme() + file))
                .toList();
    }

    @Override
    public FilePath toRealPath() {
        return this;
    }

    @Override
    public @Nullable FilePath getParent() {
        Path parent = path().getParent();
        return parent == null ? null : getPath(disk.scheme() + parent);
    }

    @Override
    public boolean isDirectory() {
        return disk.paths().stream()
                .anyMatch(file -> file.startsWith(path()) && !file.equals(path()));
    }

    @Override
    public boolean isRegularFile() {
        return disk.has(path());
    }

    @Override
    public boolean isAbsolute() {
        return true;
    }

    @Override
    public long lastModified() {
        return 0;
    }

    @Override
    public boolean canWrite() {
        return true;
    }

    @Override
    public void createDirectory() {}

    @Override
    public boolean setReadOnly() {
        return false;
    }

    @Override
    public FileChannel open(String mode) {
        return new Channel(disk.open(path()));
    }

    private Path path() {
        return Path.of(name.substring(disk.scheme().length()));
    }

    private static final class Channel extends FileBaseDefault {

        private final DiskFile file;

        Channel(DiskFile file) {
            this.file = file;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public int read(ByteBuffer into, long position) throws IOException {
            byte[] bytes = new byte[into.remaining()];
            int count = file.read(position, bytes, 0, bytes.length);
            into.put(bytes, 0, count);
            return count == 0 && bytes.length > 0 ? -1 : count;
        }

        @Override
        public int write(ByteBuffer from, long position) throws IOException {
            byte[] bytes = new byte[from.remaining()];
            from.get(bytes);
            file.write(position, bytes);
            return bytes.length;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            file.force();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            if (size < file.size()) {
                file.truncate(size);
            }
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) {
            return new FileLock(this, position, size, shared) {

                private boolean valid = true;

                @Override
                public boolean isValid() {
                    return valid;
                }

                @Override
                public void release() {
                    valid = false;
                }
            };
        }
    }
}
