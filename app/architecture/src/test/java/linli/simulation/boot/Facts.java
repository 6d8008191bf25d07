package linli.simulation.boot;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/** Reads what lies on disks and in tables, by their bytes and rows alone. */
final class Facts {

    private static final int FILE_HEAD = 64;
    private static final int FRAME_HEAD = 8;
    private static final int HASH = 32;
    private static final int NUMBERS = 12;

    private final Map<String, Fact> read = new HashMap<>();

    /** The journal of the epoch that is written, as far as it is whole. */
    List<Fact> onDisk(SimulatedStation station) {
        VirtualDisk disk = station.disk();
        Path folder =
                SimulatedStation.JOURNAL.resolve(
                        Integer.toString(
                                epoch(disk.bytes(SimulatedStation.KEYS.resolve("epoch")))));
        List<Fact> facts = new ArrayList<>();
        for (Path file : disk.list(folder)) {
            read(disk.bytes(file), facts);
        }
        return facts;
    }

    /** What the central holds, in order. */
    List<Fact> atCentral(CentralStorage storage) {
        return storage
                .rows(
                        "select convert_from(header, 'UTF8'), convert_from(payload, 'UTF8'),"
                                + " encode(hash, 'hex') from journal_entry"
                                + " order by station_id, epoch, seq")
                .stream()
                .map(row -> fact(row.get(0), row.get(1), row.get(2)))
                .toList();
    }

    /** The same bytes say the same: they are read once. */
    private Fact fact(String header, String payload, String hash) {
        return read.computeIfAbsent(
                header + payload + hash, missing -> Fact.of(header, payload, hash));
    }

    /** The hash of an entry by what stands before it. */
    static String hash(String before, String text) {
        MessageDigest digest = sha256();
        digest.update(HexFormat.of().parseHex(before));
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** What the first entry of an epoch follows. */
    static String genesis(String station, int epoch) {
        byte[] text = ("linli/journal/1/" + epoch + "/" + station).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(sha256().digest(text));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int epoch(byte[] file) {
        String[] lines = new String(file, StandardCharsets.UTF_8).split("\n", 2);
        return lines.length < 2 ? 1 : Integer.parseInt(lines[1].split(" ", 2)[0]);
    }

    private void read(byte[] file, List<Fact> into) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        int at = FILE_HEAD;
        while (at + FRAME_HEAD <= file.length) {
            int length = bytes.getInt(at);
            int body = at + FRAME_HEAD;
            if (length < NUMBERS + HASH || body + length > file.length) {
                return;
            }
            CRC32C sum = new CRC32C();
            sum.update(file, body, length);
            if ((int) sum.getValue() != bytes.getInt(at + Integer.BYTES)) {
                return;
            }
            int header = bytes.getInt(body + Long.BYTES);
            int text = body + NUMBERS;
            int end = body + length - HASH;
            into.add(
                    fact(
                            new String(file, text, header, StandardCharsets.UTF_8),
                            new String(
                                    file,
                                    text + header,
                                    end - text - header,
                                    StandardCharsets.UTF_8),
                            HexFormat.of().formatHex(Arrays.copyOfRange(file, end, end + HASH))));
            at = body + length;
        }
    }
}
