package linli.station.boot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the bytes of a journal say, read by the description of the file alone: none of the code that
 * writes it takes part.
 */
final class WrittenJournal {

    private static final int FILE_HEAD = 64;
    private static final int HASH = 32;
    private static final JsonMapper JSON = new JsonMapper();

    /** An act as it stands there. */
    record Written(long seq, JsonNode header, JsonNode payload) {

        String act() {
            return header.get("act").asString();
        }
    }

    private final Consumer<Written> each;
    private byte[] before = new byte[0];
    private long last;

    private WrittenJournal(Consumer<Written> each) {
        this.each = each;
    }

    /** The whole entries in the folder of a station; an incomplete end is left out. */
    static List<Written> in(Path station) {
        List<Written> all = new ArrayList<>();
        read(station, all::add);
        return all;
    }

    /** Tells of them one by one, however many they are. */
    static void read(Path station, Consumer<Written> each) {
        WrittenJournal journal = new WrittenJournal(each);
        try (Stream<Path> files = Files.list(station.resolve("journal/1"))) {
            for (Path file : files.sorted().toList()) {
                journal.readFile(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole entries in files that follow each other. */
    static List<Written> of(List<byte[]> files) {
        List<Written> all = new ArrayList<>();
        WrittenJournal journal = new WrittenJournal(all::add);
        files.forEach(journal::readFile);
        return all;
    }

    private void readFile(byte[] file) {
        if (file.length < FILE_HEAD) {
            return;
        }
        byte[] start = Arrays.copyOfRange(file, 16, 48);
        if (before.length > 0 && !Arrays.equals(before, start)) {
            throw new AssertionError("A file follows another hash");
        }
        before = start;
        ByteBuffer entries = ByteBuffer.wrap(file).position(FILE_HEAD);
        Optional<byte[]> body = body(entries);
        while (body.isPresent()) {
            readEntry(ByteBuffer.wrap(body.get()));
            body = body(entries);
        }
    }

    private static Optional<byte[]> body(ByteBuffer file) {
        if (file.remaining() <= 8) {
            return Optional.empty();
        }
        int length = file.getInt();
        int sum = file.getInt();
        if (length <= 0 || length > file.remaining()) {
            return Optional.empty();
        }
        byte[] body = new byte[length];
        file.get(body);
        CRC32C crc = new CRC32C();
        crc.update(body);
        return (int) crc.getValue() == sum ? Optional.of(body) : Optional.empty();
    }

    private void readEntry(ByteBuffer body) {
        long seq = body.getLong();
        byte[] header = new byte[body.getInt()];
        body.get(header);
        byte[] payload = new byte[body.remaining() - HASH];
        body.get(payload);
        byte[] hash = new byte[HASH];
        body.get(hash);
        if (!Arrays.equals(hash, sha256(before, header, payload))) {
            throw new AssertionError("Entry " + seq + " has another hash");
        }
        if (seq != last + 1) {
            throw new AssertionError("Entry " + seq + " is out of order");
        }
        before = hash;
        last = seq;
        each.accept(
                new Written(
                        seq,
                        JSON.readTree(new String(header, StandardCharsets.UTF_8)),
                        JSON.readTree(new String(payload, StandardCharsets.UTF_8))));
    }

    private static byte[] sha256(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(all.toByteArray());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
