package linli.station.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import linli.core.member.MemberId;

/**
 * The AES-256 keys of members' personal fields, in a file of their own so that they can be
 * destroyed: what was sealed with a destroyed key is unreadable wherever it lies, while ledger and
 * chain stay whole. A key is on the disk before anything sealed with it is.
 *
 * <p>Records of 108 bytes: how many records were on the disk for certain when it was written (24
 * bits) and the length of the id (8), id, key, checksum. After each force follows a record of
 * nobody's that says so of all before it; the next key takes its place. So what a power cut tore,
 * which nobody used yet, is told from what was there and is damaged: the one is dropped, the other
 * a fault. Erasing overwrites the key with zeros.
 */
public final class MemberKeyFile implements Closeable {

    private static final String NAME = "members.keys";
    private static final int KEY = 32;
    private static final int ID = 68;
    private static final int RECORD = Integer.BYTES + ID + KEY + Integer.BYTES;
    private static final int KEY_AT = Integer.BYTES + ID;
    private static final int LENGTH_BITS = 8;
    private static final byte[] ERASED = new byte[KEY];

    private final DiskFile file;
    private final RandomGenerator random;
    private final RecordIndex records = new RecordIndex();
    private int count;
    private int forced;
    private boolean doubtful;

    private MemberKeyFile(DiskFile file, RandomGenerator random) {
        this.file = file;
        this.random = random;
    }

    /**
     * Opens the file in the folder of keys, made if it is missing.
     *
     * @param random of new keys, fit for secrets outside tests
     */
    public static MemberKeyFile open(Disk disk, Path folder, RandomGenerator random)
            throws IOException {
        MemberKeyFile keys = new MemberKeyFile(disk.openSecret(folder.resolve(NAME)), random);
        keys.load();
        keys.forced = keys.count;
        disk.forceFolder(folder);
        return keys;
    }

    /** The key of that member in base64; empty if it was erased or never known. */
    public synchronized Optional<String> keyOf(MemberId member) {
        OptionalInt record = recordOf(member);
        return record.isPresent() ? read(record.getAsInt()) : Optional.empty();
    }

    /** Makes a key for a new member and forces it to disk; one that is there stays. */
    public synchronized void make(MemberId member) throws IOException {
        if (keyOf(member).isEmpty()) {
            byte[] key = new byte[KEY];
            random.nextBytes(key);
            keep(Map.of(member, Base64.getEncoder().encodeToString(key)));
        }
    }

    /** Keeps keys that were made elsewhere, in base64, and forces them to disk together. */
    public synchronized void keep(Map<MemberId, String> keys) throws IOException {
        boolean changed = false;
        for (Map.Entry<MemberId, String> each : keys.entrySet()) {
            if (doubtful || !keyOf(each.getKey()).equals(Optional.of(each.getValue()))) {
                put(each.getKey(), Base64.getDecoder().decode(each.getValue()));
                changed = true;
            }
        }
        if (changed) {
            force();
        }
    }

    /** Destroys the key of a member. */
    public synchronized void erase(MemberId member) throws IOException {
        if (recordOf(member).isPresent()) {
            put(member, ERASED);
            force();
        }
    }

    /** All keys as they lie in the file now, to be kept elsewhere. */
    public synchronized byte[] copy() throws IOException {
        byte[] bytes = new byte[count * RECORD];
        file.read(0, bytes, 0, bytes.length);
        return bytes;
    }

    /** Puts such a copy where a station without keys will look for them. */
    public static void restore(Disk disk, Path folder, byte[] copy) throws IOException {
        try (DiskFile file = disk.openSecret(folder.resolve(NAME))) {
            file.truncate(0);
            file.write(0, copy);
            file.force();
        }
        disk.forceFolder(folder);
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }

    /** What was written since the last force that worked is written again after one that failed. */
    private void force() throws IOException {
        if (doubtful) {
            for (int record = forced; record < count; record++) {
                byte[] bytes = new byte[RECORD];
                file.read((long) record * RECORD, bytes, 0, RECORD);
                file.write((long) record * RECORD, bytes);
            }
        }
        doubtful = true;
        file.force();
        doubtful = false;
        forced = count;
        file.write((long) count * RECORD, record(new byte[0], ERASED));
    }

    private void load() throws IOException {
        Window window = new Window(file);
        long size = file.size();
        int certain = 0;
        boolean ended = false;
        for (long at = 0; at + RECORD <= size && window.shows(at, RECORD, size); at += RECORD) {
            int start = window.at(at);
            boolean whole = isWhole(window.bytes(), start);
            int head = ByteBuffer.wrap(window.bytes()).getInt(start);
            certain = whole ? Math.max(certain, head >>> LENGTH_BITS) : certain;
            ended |= !whole || length(head) == 0;
            if (!ended) {
                records.put(idAt(window.bytes(), start), count);
                count++;
            }
        }
        if (certain > count) {
            throw new JournalFault(
                    JournalFault.Code.DAMAGED_RECORD, count, "a member's key is damaged");
        }
        if (size > (count + 1L) * RECORD) {
            file.truncate((long) count * RECORD);
        }
    }

    private static boolean isWhole(byte[] bytes, int start) {
        int sum = ByteBuffer.wrap(bytes).getInt(start + RECORD - Integer.BYTES);
        return sum == Frames.crc(bytes, start, RECORD - Integer.BYTES);
    }

    private static int length(int head) {
        return head & ((1 << LENGTH_BITS) - 1);
    }

    private static MemberId idAt(byte[] bytes, int start) {
        int length = length(ByteBuffer.wrap(bytes).getInt(start));
        return new MemberId(
                new String(bytes, start + Integer.BYTES, length, StandardCharsets.UTF_8));
    }

    private Optional<String> read(int record) {
        byte[] key = new byte[KEY];
        try {
            file.read((long) record * RECORD + KEY_AT, key, 0, KEY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Arrays.equals(key, ERASED)
                ? Optional.empty()
                : Optional.of(Base64.getEncoder().encodeToString(key));
    }

    private void put(MemberId member, byte[] key) throws IOException {
        byte[] id = member.value().getBytes(StandardCharsets.UTF_8);
        if (id.length > ID || key.length != KEY) {
            throw new IllegalArgumentException("No id or key of a member");
        }
        int place = recordOf(member).orElse(count);
        file.write((long) place * RECORD, record(id, key));
        if (place == count) {
            count++;
            records.put(member, place);
        }
    }

    private byte[] record(byte[] id, byte[] key) {
        ByteBuffer record = ByteBuffer.allocate(RECORD);
        record.putInt(forced << LENGTH_BITS | id.length).put(id).position(KEY_AT).put(key);
        record.putInt(Frames.crc(record.array(), 0, RECORD - Integer.BYTES));
        return record.array();
    }

    private OptionalInt recordOf(MemberId member) {
        return records.find(member, record -> idOf(record).equals(member));
    }

    private MemberId idOf(int record) {
        byte[] bytes = new byte[KEY_AT];
        try {
            file.read((long) record * RECORD, bytes, 0, KEY_AT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return idAt(bytes, 0);
    }
}
