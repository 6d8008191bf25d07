package linli.station.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The disk of this machine. */
public final class LocalDisk implements Disk {

    private static final boolean FOLDERS_CAN_BE_FORCED =
            !System.getProperty("os.name", "").startsWith("Windows");

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    @Override
    public DiskFile open(Path path) throws IOException {
        return new LocalFile(new RandomAccessFile(path.toFile(), "rw"));
    }

    @Override
    public DiskFile openSecret(Path path) throws IOException {
        if (!Files.exists(path)) {
            boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
            if (posix) {
                Files.createFile(path, OWNER_ONLY);
            } else {
                Files.createFile(path);
            }
        }
        return open(path);
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Override
    public void delete(Path path) throws IOException {
        Files.deleteIfExists(path);
    }

    @Override
    public long room(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    @Override
    public void replace(Path path, Path by) throws IOException {
        Files.move(by, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public String scheme() {
        return "file:";
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        if (FOLDERS_CAN_BE_FORCED) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** A {@link RandomAccessFile}, because an interrupt closes a channel for everybody. */
    private static final class LocalFile implements DiskFile {

        private final RandomAccessFile file;

        LocalFile(RandomAccessFile file) {
            this.file = file;
        }

        @Override
        public synchronized long size() throws IOException {
            return file.length();
        }

        @Override
        public synchronized int read(long offset, byte[] into, int at, int length)
                throws IOException {
            file.seek(offset);
            int done = 0;
            while (done < length) {
                int count = file.read(into, at + done, length - done);
                if (count < 0) {
                    break;
                }
                done += count;
            }
            return done;
        }

        @Override
        public synchronized void write(long offset, byte[] bytes) throws IOException {
            try {
                file.seek(offset);
                file.write(bytes);
            } catch (IOException e) {
                throw named(e);
            }
        }

        /**
         * Forces the bytes and the length, but not the times of the file. Were the thread
         * interrupted meanwhile, the file would be closed: that is a force that failed.
         */
        @Override
        public synchronized void force() throws IOException {
            boolean interrupted = Thread.interrupted();
            try {
                file.getChannel().force(false);
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        @Override
        public synchronized void truncate(long length) throws IOException {
            file.setLength(length);
        }

        @Override
        public synchronized void close() throws IOException {
            file.close();
        }

        private static IOException named(IOException e) {
            String message = String.valueOf(e.getMessage());
            boolean full =
                    message.contains("No space left") || message.contains("not enough space");
            return full ? new DiskFullException(e) : e;
        }
    }
}
