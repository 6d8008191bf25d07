package linli.station.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The files the journal and the keys live in. Injected, so that a simulation can lose, reorder and
 * tear what was not forced, and can fail any single call.
 */
public interface Disk {

    /** Opens a file for reading and writing, made empty if it is missing. */
    DiskFile open(Path path) throws IOException;

    /** The same for a file that only this user may read. */
    DiskFile openSecret(Path path) throws IOException;

    /** The files directly in a folder by name, in order; the folder is made if it is missing. */
    List<Path> list(Path folder) throws IOException;

    /** Removes a file; one that is missing is fine. */
    void delete(Path path) throws IOException;

    /** The room that is left where a folder lies, in bytes. */
    long room(Path folder) throws IOException;

    /** Moves a file into the place of another in one step. */
    void replace(Path path, Path by) throws IOException;

    /** What H2 writes before a path to open a file on this disk, such as {@code file:}. */
    String scheme();

    /** Makes the names in a folder survive a power cut, where the system can do that. */
    void forceFolder(Path folder) throws IOException;
}
