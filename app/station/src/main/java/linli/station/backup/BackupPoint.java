package linli.station.backup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import linli.station.journal.Head;

/**
 * A station as it was at one moment.
 *
 * @param at when it was copied
 * @param epoch of the journal
 * @param head the last entry that is in it
 * @param texts what else belongs to the station, by the names of its files
 */
public record BackupPoint(Instant at, int epoch, Head head, Map<String, String> texts) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern NAME =
            Pattern.compile("(\\d{8}T\\d{6}Z)-([0-9a-f]{8})-e\\d+-(\\d+)\\.backup");

    /** Keeps its own copy. */
    public BackupPoint {
        texts = Map.copyOf(texts);
    }

    /** What the name of a point tells without the code. */
    record Name(Instant at, String mark, long seq) {}

    /** The name of its file: anybody may read how old it is and how far it goes. */
    String name(RecoveryCode code) {
        return "%s-%s-e%d-%d.backup".formatted(TIME.format(at), code.mark(), epoch, head.seq());
    }

    /** What that name tells; empty if it is of another file. */
    static Optional<Name> parse(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches()
                ? Optional.of(
                        new Name(
                                TIME.parse(parts.group(1), Instant::from),
                                parts.group(2),
                                Long.parseLong(parts.group(3))))
                : Optional.empty();
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(at.toEpochMilli());
        out.writeInt(epoch);
        out.writeLong(head.seq());
        Part.text(out, head.hash());
        out.writeInt(texts.size());
        for (Map.Entry<String, String> text : new TreeMap<>(texts).entrySet()) {
            Part.text(out, text.getKey());
            Part.text(out, text.getValue());
        }
        return bytes.toByteArray();
    }

    static BackupPoint read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        Instant at = Instant.ofEpochMilli(in.readLong());
        int epoch = in.readInt();
        long seq = in.readLong();
        Head head = new Head(seq, Part.text(in));
        Map<String, String> texts = new TreeMap<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            texts.put(Part.text(in), Part.text(in));
        }
        return new BackupPoint(at, epoch, head, texts);
    }
}
