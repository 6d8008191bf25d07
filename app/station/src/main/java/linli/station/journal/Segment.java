package linli.station.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * One file of the journal: a head of 64 bytes (mark, number of the first entry, hash before it,
 * checksum), then entries, then zeros or nothing. It is named by the number of its first entry.
 */
final class Segment implements Closeable {

    static final int HEAD = 64;

    private static final long MARK = 0x4C494E4C494A3031L; // LINLIJ01
    private static final String ENDING = ".journal";

    private final Path path;
    private final DiskFile file;
    private final Head before;
    private long size;

    private Segment(Path path, DiskFile file, Head before, long size) {
        this.path = path;
        this.file = file;
        this.before = before;
        this.size = size;
    }

    /** The name of the file whose first entry follows {@code head}. */
    static String nameAfter(Head head) {
        return String.format(Locale.ROOT, "%012d%s", head.seq() + 1, ENDING);
    }

    /** Whether a file belongs to the journal. */
    static boolean isOne(Path path) {
        return path.getFileName().toString().matches("\\d{12}\\" + ENDING);
    }

    /** The number of the first entry, by the name of the file. */
    static long firstSeq(Path path) {
        return Long.parseLong(path.getFileName().toString().substring(0, 12));
    }

    /** Makes the file whose first entry follows {@code head}, and forces it to disk. */
    static Segment make(Disk disk, Path folder, Head head) throws IOException {
        Path path = folder.resolve(nameAfter(head));
        DiskFile file = disk.open(path);
        try {
            file.truncate(0);
            file.write(0, headBytes(head));
            file.force();
            disk.forceFolder(folder);
        } catch (IOException e) {
            file.close();
            disk.delete(path);
            throw e;
        }
        return new Segment(path, file, head, HEAD);
    }

    /** Opens a file; empty if its head is not whole. */
    static Optional<Segment> open(Disk disk, Path path) throws IOException {
        DiskFile file = disk.open(path);
        byte[] bytes = new byte[HEAD];
        int count = file.read(0, bytes, 0, HEAD);
        ByteBuffer head = ByteBuffer.wrap(bytes);
        boolean whole =
                count == HEAD
                        && head.getLong(0) == MARK
                        && head.getLong(8) == firstSeq(path)
                        && head.getInt(HEAD - 4) == Frames.crc(bytes, 0, HEAD - 4);
        if (!whole) {
            file.close();
            return Optional.empty();
        }
        String hash = HexFormat.of().formatHex(bytes, 16, 48);
        Head before = new Head(firstSeq(path) - 1, hash);
        return Optional.of(new Segment(path, file, before, file.size()));
    }

    private static byte[] headBytes(Head head) {
        ByteBuffer bytes = ByteBuffer.allocate(HEAD);
        bytes.putLong(MARK).putLong(head.seq() + 1).put(HexFormat.of().parseHex(head.hash()));
        bytes.putInt(HEAD - 4, Frames.crc(bytes.array(), 0, HEAD - 4));
        return bytes.array();
    }

    /** The entry before the first one in this file. */
    Head before() {
        return before;
    }

    Path path() {
        return path;
    }

    DiskFile file() {
        return file;
    }

    /** The place before the first entry. */
    Tail start() {
        return new Tail(before, path, HEAD);
    }

    /** Whether the file is at least that long. */
    boolean reaches(long end) {
        return end <= size;
    }

    /** Writes a frame behind the last one, and that many zeros behind it. */
    void write(long end, byte[] frame, int room) throws IOException {
        file.write(end, room == 0 ? frame : Arrays.copyOf(frame, frame.length + room));
        size = Math.max(size, end + frame.length + room);
    }

    /** Cuts the file off behind the last good frame. */
    void cut(long end) throws IOException {
        size = end;
        file.truncate(end);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
