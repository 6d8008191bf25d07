package linli.station.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import linli.core.Outcome;

/** The folder of one station, held by one program at a time. */
public final class DataFolder implements Closeable {

    private final Path folder;
    private final FileLock lock;

    private DataFolder(Path folder, FileLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Takes the folder, made if it is missing, until it is closed.
     *
     * @return refused with {@code FOLDER_IN_USE} while another program has it
     */
    public static Outcome<DataFolder> open(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(
                        folder.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            return Outcome.refused(JournalRefusal.FOLDER_IN_USE);
        }
        DataFolder taken = new DataFolder(folder, lock);
        Files.createDirectories(taken.store());
        closeToOthers(Files.createDirectories(taken.keys()));
        return Outcome.of(taken);
    }

    /** The folder itself. */
    public Path path() {
        return folder;
    }

    /** Where the journal lies. */
    public Path journal() {
        return folder.resolve("journal");
    }

    /** Where H2 and its checkpoint lie: everything in it can be made again. */
    public Path store() {
        return folder.resolve("store");
    }

    /** Where keys lie, readable by this user alone. */
    public Path keys() {
        return folder.resolve("keys");
    }

    @Override
    public void close() throws IOException {
        lock.acquiredBy().close();
    }

    private static void closeToOthers(Path keys) throws IOException {
        if (Files.getFileAttributeView(keys, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
