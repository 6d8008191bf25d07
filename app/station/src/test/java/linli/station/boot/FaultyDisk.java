package linli.station.boot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import linli.station.journal.Disk;
import linli.station.journal.DiskFile;
import linli.station.journal.LocalDisk;

/** The local disk, one of whose writes or forces fails. */
public final class FaultyDisk implements Disk {

    private final Disk disk = new LocalDisk();
    private final long failing;
    private long calls;

    /** The local disk, whose write or force of that number fails. */
    public FaultyDisk(long failing) {
        this.failing = failing;
    }

    long calls() {
        return calls;
    }

    @Override
    public DiskFile open(Path path) throws IOException {
        return new FaultyFile(disk.open(path));
    }

    @Override
    public DiskFile openSecret(Path path) throws IOException {
        return new FaultyFile(disk.openSecret(path));
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
        count();
        disk.replace(path, by);
    }

    @Override
    public String scheme() {
        return disk.scheme();
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        count();
        disk.forceFolder(folder);
    }

    private void count() throws IOException {
        calls++;
        if (calls == failing) {
            throw new IOException("Input/output error (injected)");
        }
    }

    private final class FaultyFile implements DiskFile {

        private final DiskFile file;

        FaultyFile(DiskFile file) {
            this.file = file;
        }

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
            try {
                count();
            } catch (IOException e) {
                file.write(offset, java.util.Arrays.copyOf(bytes, bytes.length / 2));
                throw e;
            }
            file.write(offset, bytes);
        }

        @Override
        public void force() throws IOException {
            count();
            file.force();
        }

        @Override
        public void truncate(long length) throws IOException {
            count();
            file.truncate(length);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
