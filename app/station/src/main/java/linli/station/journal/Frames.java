package linli.station.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/**
 * How an entry lies in the file: length of the body, CRC32C of the body, body; the body is the
 * number, the length of the header, header, payload, hash. Numbers are big-endian.
 */
final class Frames {

    /** Bytes before the body. */
    static final int HEAD = 8;

    /** The longest body that is believed, in bytes. */
    static final int LONGEST = 8 << 20;

    private static final int HASH = 32;
    private static final int SHORTEST = Long.BYTES + Integer.BYTES + HASH;

    private Frames() {}

    /** The bytes of an entry. */
    static byte[] encode(Entry entry) {
        byte[] header = entry.header().getBytes(StandardCharsets.UTF_8);
        byte[] payload = entry.payload().getBytes(StandardCharsets.UTF_8);
        long length = (long) SHORTEST + header.length + payload.length;
        if (length > LONGEST) {
            throw new IllegalArgumentException("An entry of " + length + " bytes is too long");
        }
        ByteBuffer frame = ByteBuffer.allocate(HEAD + (int) length);
        frame.putInt((int) length).putInt(0).putLong(entry.seq()).putInt(header.length);
        frame.put(header).put(payload).put(HexFormat.of().parseHex(entry.hash()));
        return frame.putInt(Integer.BYTES, crc(frame.array(), HEAD, (int) length)).array();
    }

    /** Whether an entry can be that long. */
    static boolean plausible(int length) {
        return length >= SHORTEST && length <= LONGEST;
    }

    /** The checksum of a part of {@code bytes}. */
    static int crc(byte[] bytes, int from, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }

    /** The number in a body that starts at {@code from}. */
    static long seq(byte[] bytes, int from) {
        return ByteBuffer.wrap(bytes).getLong(from);
    }

    /** The entry in a body whose checksum was right. */
    static Entry decode(byte[] bytes, int from, int length) {
        ByteBuffer body = ByteBuffer.wrap(bytes, from, length);
        long seq = body.getLong();
        int header = body.getInt();
        int payload = length - SHORTEST - header;
        if (header < 0 || payload < 0) {
            throw new JournalFault(JournalFault.Code.DAMAGED_RECORD, seq, "lengths do not fit");
        }
        int text = from + Long.BYTES + Integer.BYTES;
        int end = text + header + payload;
        return new Entry(
                seq,
                new String(bytes, text, header, StandardCharsets.UTF_8),
                new String(bytes, text + header, payload, StandardCharsets.UTF_8),
                HexFormat.of().formatHex(bytes, end, end + HASH));
    }
}
