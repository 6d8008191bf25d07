package linli.station.journal;

import java.io.Closeable;
import java.io.IOException;

/** An open file. Offsets and lengths are in bytes. */
public interface DiskFile extends Closeable {

    /** The length of the file. */
    long size() throws IOException;

    /**
     * Reads up to {@code length} bytes that start at {@code offset}.
     *
     * @return how many were read; fewer only at the end of the file
     */
    int read(long offset, byte[] into, int at, int length) throws IOException;

    /**
     * Writes all bytes at {@code offset}.
     *
     * @throws DiskFullException if there is no room; a part may have been written
     */
    void write(long offset, byte[] bytes) throws IOException;

    /** Returns when everything written is on the disk. */
    void force() throws IOException;

    /** Cuts the file off at {@code length}. */
    void truncate(long length) throws IOException;
}
