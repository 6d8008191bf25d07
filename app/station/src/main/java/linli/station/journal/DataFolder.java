package linli.station.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import linli.core.Outcome;

/** The folder of one station, held by one program at a time. */
public final class DataFolder implements Closeable {

    /**
     * What this program holds. The system's locks belong to a whole program, and closing any file
     * drops those on it: asking twice would give a folder away that is in use.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final Path real;
    private final FileLock lock;

    private DataFolder(Path folder, Path real, FileLock lock) {
        this.folder = folder;
        this.real = real;
        this.lock = lock;
    }

    /**
     * Takes the folder, made if it is missing, until it is closed.
     *
     * @return refused with {@code FOLDER_IN_USE} while another program has it
     */
    public static Outcome<DataFolder> open(Path folder) throws IOException {
        Path real = Files.createDirectories(folder).toRealPath();
        if (!HELD.add(real)) {
            return Outcome.refused(JournalRefusal.FOLDER_IN_USE);
        }
        Outcome<DataFolder> taken = Outcome.refused(JournalRefusal.FOLDER_IN_USE);
        try {
            taken = locked(folder, real);
        } finally {
            if (taken instanceof Outcome.Refused<DataFolder>) {
                HELD.remove(real);
            }
        }
        return taken;
    }

    private static Outcome<DataFolder> locked(Path folder, Path real) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        folder.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                DataFolder taken = new DataFolder(folder, real, lock);
                Files.createDirectories(taken.store());
                closeToOthers(Files.createDirectories(taken.keys()));
                return Outcome.of(taken);
            }
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Outcome.refused(JournalRefusal.FOLDER_IN_USE);
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
        try {
            lock.acquiredBy().close();
        } finally {
            HELD.remove(real);
        }
    }

    private static void closeToOthers(Path keys) throws IOException {
        if (Files.getFileAttributeView(keys, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
