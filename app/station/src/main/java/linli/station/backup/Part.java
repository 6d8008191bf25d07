package linli.station.backup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import linli.station.journal.Entry;

/**
 * Entries of one epoch that follow each other, as one file.
 *
 * @param first seq of the first one
 * @param last seq of the last one
 */
record Part(int epoch, long first, long last) {

    /** How many entries a part has before the next one is begun; a part with all never changes. */
    static final int FULL = 500;

    /** The parts of a journal of so many entries. */
    static List<Part> of(int epoch, long entries) {
        List<Part> parts = new ArrayList<>();
        for (long first = 1; first <= entries; first += FULL) {
            parts.add(new Part(epoch, first, Math.min(entries, first + FULL - 1)));
        }
        return parts;
    }

    String name() {
        return "%d-%012d-%012d.part".formatted(epoch, first, last);
    }

    /** Those entries as bytes. */
    static byte[] bytes(List<Entry> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (Entry entry : entries) {
            out.writeLong(entry.seq());
            text(out, entry.header());
            text(out, entry.payload());
            text(out, entry.hash());
        }
        return bytes.toByteArray();
    }

    /** The entries in such bytes. */
    static List<Entry> entries(byte[] bytes) throws IOException {
        List<Entry> entries = new ArrayList<>();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        while (in.available() > 0) {
            entries.add(new Entry(in.readLong(), text(in), text(in), text(in)));
        }
        return entries;
    }

    static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new EOFException("a text of " + length + " bytes");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
