package linli.station.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import linli.core.Outcome;
import linli.station.journal.Entry;
import linli.station.journal.Head;
import linli.station.journal.Journal;
import linli.station.journal.JournalFault;
import linli.station.journal.Recovery;
import linli.station.journal.SimulatedDisk;

/**
 * A journal's files after any damage: opening it gives the entries that were written, from the
 * first one on, or names a fault; it never gives others, never loses one that is known to have been
 * acknowledged, and what it mended once is whole the next time.
 */
public final class JournalFuzz {

    private static final Path FOLDER = Path.of("journal");
    private static final Head START = Head.start("5a".repeat(32));
    private static final long SEGMENT_BYTES = 600;
    private static final int ENTRIES = 6;
    private static final int FRAME_HEAD = 8;

    private JournalFuzz() {}

    /** One run. An odd first byte: files of these very bytes; an even one: damage to good files. */
    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        Input input = new Input(data);
        int choice = input.next();
        SimulatedDisk disk = new SimulatedDisk();
        List<Entry> written = choice % 2 == 0 ? write(disk) : List.of();
        if (choice % 2 == 0) {
            while (!input.isEmpty()) {
                damage(disk, input);
            }
        } else {
            disk.put(FOLDER.resolve("000000000001.journal"), input.rest());
        }
        long proven = choice % 2 == 0 ? (choice >> 1) % (ENTRIES + 1) : 0;
        open(disk, written, proven);
    }

    private static void open(SimulatedDisk disk, List<Entry> written, long proven)
            throws IOException {
        try {
            List<Entry> read = read(disk, proven, false);
            assertThat(read).isEqualTo(written.subList(0, read.size()));
            assertThat(read.size()).isGreaterThanOrEqualTo((int) proven);
            assertThat(read(disk, proven, true)).isEqualTo(read);
        } catch (JournalFault named) {
            assertThat(named.code()).isNotNull();
        }
    }

    private static List<Entry> read(SimulatedDisk disk, long proven, boolean mended)
            throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (Journal journal = Journal.open(disk, FOLDER, START, proven, SEGMENT_BYTES)) {
            journal.read(1, entries::add);
            if (mended) {
                assertThat(journal.recovery()).isEqualTo(new Recovery.Whole());
            }
        }
        return entries;
    }

    private static List<Entry> write(SimulatedDisk disk) throws IOException {
        List<Entry> written = new ArrayList<>();
        try (Journal journal = Journal.open(disk, FOLDER, START, 0, SEGMENT_BYTES)) {
            for (int i = 0; i < ENTRIES; i++) {
                String payload = "{\"text\":\"" + "白菜".repeat(3 + 7 * i % 19) + "\"}";
                Entry entry = Entry.after(journal.head(), "{\"seq\":" + (i + 1) + "}", payload);
                assertThat(journal.append(entry)).isInstanceOf(Outcome.Accepted.class);
                written.add(entry);
            }
        }
        return written;
    }

    private static void damage(SimulatedDisk disk, Input input) {
        List<Path> files = disk.paths();
        if (files.isEmpty()) {
            input.rest();
            return;
        }
        Path file = files.get(input.next() % files.size());
        byte[] bytes = disk.bytes(file);
        switch (input.next() % 8) {
            case 0 -> set(bytes, input.below(bytes.length + 1), input.take(1 + input.next() % 16));
            case 1 -> bytes = Arrays.copyOf(bytes, input.below(bytes.length + 1));
            case 2 -> bytes = joined(bytes, input.take(input.next()));
            case 3 -> bytes = Arrays.copyOf(bytes, bytes.length + input.next());
            case 4 -> bytes = withRightChecksum(bytes, input);
            case 5 -> bytes = doubled(bytes, input);
            case 6 -> bytes = disk.bytes(files.get(input.next() % files.size()));
            default -> {
                disk.remove(file);
                return;
            }
        }
        disk.put(file, bytes);
    }

    private static void set(byte[] bytes, int from, byte[] values) {
        int count = Math.min(values.length, bytes.length - from);
        System.arraycopy(values, 0, bytes, from, count);
    }

    private static byte[] joined(byte[] bytes, byte[] more) {
        byte[] joined = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(more, 0, joined, bytes.length, more.length);
        return joined;
    }

    // A part of the file written twice, as by a program that wrote behind another's back.
    private static byte[] doubled(byte[] bytes, Input input) {
        int from = input.below(bytes.length + 1);
        int to = Math.min(bytes.length, from + input.next() * 4);
        return joined(bytes, Arrays.copyOfRange(bytes, from, to));
    }

    // A frame of any body whose length and checksum are right: only the chain can tell.
    private static byte[] withRightChecksum(byte[] bytes, Input input) {
        byte[] body = input.take(44 + input.next());
        CRC32C crc = new CRC32C();
        crc.update(body);
        byte[] frame =
                ByteBuffer.allocate(FRAME_HEAD + body.length)
                        .putInt(body.length)
                        .putInt((int) crc.getValue())
                        .put(body)
                        .array();
        int at = input.below(bytes.length + 1);
        return joined(Arrays.copyOf(bytes, at), frame);
    }
}
