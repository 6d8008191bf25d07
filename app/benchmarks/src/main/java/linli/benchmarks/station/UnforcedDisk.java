package linli.benchmarks.station;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import linli.station.journal.Disk;
import linli.station.journal.DiskFile;
import linli.station.journal.LocalDisk;

/** A disk that is never waited for: to make in seconds what a shop makes in a year. */
final class UnforcedDisk implements Disk {

    private final Disk disk = new LocalDisk();

    @Override
    public DiskFile open(Path path) throws IOException {
        return new Unforced(disk.open(path));
    }

    @Override
    public DiskFile openSecret(Path path) throws IOException {
        return new Unforced(disk.openSecret(path));
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        return disk.list(folder);
    }

    @Override
    public void delete(Path path) throws IOException {
        disk.delete(path);
    }

    @Override
    public long room(Path folder) throws IOException {
        return disk.room(folder);
    }

    @Override
    public void replace(Path path, Path by) throws IOException {
        disk.replace(path, by);
    }

    @Override
    public String scheme() {
        return disk.scheme();
    }

    @Override
    public void forceFolder(Path folder) {}

    private record Unforced(DiskFile file) implements DiskFile {

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public int read(long offset, byte[] into, int at, int length) throws IOException {
            return file.read(offset, into, at, length);
        }

        @Override
        public void write(long offset, byte[] bytes) throws IOException {
            file.write(offset, bytes);
        }

        @Override
        public void force() {}

        @Override
        public void truncate(long length) throws IOException {
            file.truncate(length);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
