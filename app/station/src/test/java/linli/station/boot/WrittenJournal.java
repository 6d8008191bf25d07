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

    private WrittenJournal() {}

    /** The whole entries in the folder of a station; an incomplete end is left out. */
    static List<Written> in(Path station) {
        try (Stream<Path> files = Files.list(station.resolve("journal/1"))) {
            List<byte[]> bytes = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                bytes.add(Files.readAllBytes(file));
            }
            return of(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole entries in files that follow each other. */
    static List<Written> of(List<byte[]> files) {
        List<Written> all = new ArrayList<>();
        byte[] before = new byte[0];
        for (byte[] file : files) {
            if (file.length < FILE_HEAD) {
                break;
            }
            byte[] start = Arrays.copyOfRange(file, 16, 48);
            if (before.length > 0 && !Arrays.equals(before, start)) {
                throw new AssertionError("A file follows another hash");
            }
            before = read(ByteBuffer.wrap(file).position(FILE_HEAD), start, all);
        }
        return all;
    }

    private static byte[] read(ByteBuffer file, byte[] start, List<Written> into) {
        byte[] before = start;
        while (file.remaining() > 8) {
            int length = file.getInt();
            int sum = file.getInt();
            if (length <= 0 || length > file.remaining()) {
                break;
            }
            byte[] body = new byte[length];
            file.get(body);
            CRC32C crc = new CRC32C();
            crc.update(body);
            if ((int) crc.getValue() != sum) {
                break;
            }
            before = entry(ByteBuffer.wrap(body), before, into);
        }
        return before;
    }

    private static byte[] entry(ByteBuffer body, byte[] before, List<Written> into) {
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
        if (seq != (into.isEmpty() ? 1 : into.getLast().seq() + 1)) {
            throw new AssertionError("Entry " + seq + " is out of order");
        }
        into.add(
                new Written(
                        seq,
                        JSON.readTree(new String(header, StandardCharsets.UTF_8)),
                        JSON.readTree(new String(payload, StandardCharsets.UTF_8))));
        return hash;
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
