package linli.station.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;
import linli.station.journal.Disk;
import linli.station.journal.DiskFile;

/**
 * A copy of the H2 file from when it was last closed in good order, with its length and checksum at
 * its end. A torn H2 is made again from it and from what the journal has since, so that neither a
 * long past costs a long start, nor a power cut offline costs what the central had told.
 */
final class Snapshot {

    private static final long MARK = 0x4C494E4C49533031L; // LINLIS01
    private static final int END = Long.BYTES + Long.BYTES + Integer.BYTES;
    private static final int BLOCK = 1 << 20;

    private static final Sink NOWHERE = (offset, bytes) -> {};

    /** Where bytes go. */
    private interface Sink {
        void write(long offset, byte[] bytes) throws IOException;
    }

    private final Disk disk;
    private final Path folder;
    private final Path store;
    private final Path copy;

    Snapshot(Disk disk, Path folder) {
        this.disk = disk;
        this.folder = folder;
        this.store = folder.resolve("linli.mv.db");
        this.copy = folder.resolve("snapshot");
    }

    /** Copies the closed H2 file in place of the copy before; on disk when this returns. */
    void take() throws IOException {
        Path fresh = copy.resolveSibling("snapshot.new");
        try (DiskFile from = disk.open(store);
                DiskFile to = disk.open(fresh)) {
            long length = from.size();
            to.truncate(0);
            int sum = copied(from, to::write, length);
            ByteBuffer end = ByteBuffer.allocate(END).putLong(MARK).putLong(length).putInt(sum);
            to.write(length, end.array());
            to.force();
        }
        disk.replace(copy, fresh);
        disk.forceFolder(folder);
    }

    /** Puts the copy in place of the H2 file, which is gone; whether there was a whole one. */
    boolean restore() throws IOException {
        try (DiskFile from = disk.open(copy)) {
            Optional<End> end = end(from);
            if (end.isEmpty()) {
                return false;
            }
            try (DiskFile to = disk.open(store)) {
                to.truncate(0);
                return copied(from, to::write, end.get().length()) == end.get().sum();
            }
        }
    }

    /** The same once the file is forced to disk. */
    String forcedSum() throws IOException {
        try (DiskFile now = disk.open(store)) {
            now.force();
        }
        return sumOfStore();
    }

    /** How long the H2 file is. */
    long bytesOfStore() throws IOException {
        try (DiskFile now = disk.open(store)) {
            return now.size();
        }
    }

    /** Length and checksum of the H2 file, which is closed. */
    String sumOfStore() throws IOException {
        try (DiskFile now = disk.open(store)) {
            long length = now.size();
            return length + "-" + Integer.toHexString(copied(now, NOWHERE, length));
        }
    }

    /** What stands at the end of the copy. */
    private record End(long length, int sum) {}

    private static Optional<End> end(DiskFile copy) throws IOException {
        long length = copy.size() - END;
        byte[] end = new byte[END];
        if (length <= 0 || copy.read(length, end, 0, END) < END) {
            return Optional.empty();
        }
        ByteBuffer said = ByteBuffer.wrap(end);
        boolean whole = said.getLong() == MARK && said.getLong() == length;
        return whole ? Optional.of(new End(length, said.getInt())) : Optional.empty();
    }

    private static int copied(DiskFile from, Sink to, long length) throws IOException {
        CRC32C sum = new CRC32C();
        byte[] block = new byte[BLOCK];
        for (long at = 0; at < length; ) {
            int count = from.read(at, block, 0, (int) Math.min(BLOCK, length - at));
            byte[] part = Arrays.copyOf(block, count);
            to.write(at, part);
            sum.update(part);
            at += count;
        }
        return (int) sum.getValue();
    }
}
