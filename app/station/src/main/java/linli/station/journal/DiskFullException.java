package linli.station.journal;

import java.io.IOException;

/** There was no room on the disk. */
public final class DiskFullException extends IOException {

    /** Keeps what the system said. */
    public DiskFullException(IOException cause) {
        super(cause);
    }
}
