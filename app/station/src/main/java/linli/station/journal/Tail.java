package linli.station.journal;

import java.nio.file.Path;

/**
 * Where the journal ends.
 *
 * @param segment the file that is written
 * @param end of that file, in bytes
 */
record Tail(Head head, Path segment, long end) {

    /** The end after one more entry. */
    Tail after(Head next, int bytes) {
        return new Tail(next, segment, end + bytes);
    }
}
