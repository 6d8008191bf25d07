package linli.station.backup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import linli.station.journal.Disk;
import linli.station.journal.DiskFile;

/**
 * Files that only the recovery code opens: compressed, AES-256-GCM, each bound to its own name, so
 * that none can be changed or put in another's place unnoticed. A file is whole or not there: it is
 * written beside, forced, read back, and then moved into its place.
 */
final class SealedFiles {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Disk disk;
    private final Path folder;
    private final SecretKey key;
    private final RandomGenerator random;

    SealedFiles(Disk disk, Path folder, RecoveryCode code, RandomGenerator random) {
        this.disk = disk;
        this.folder = folder;
        this.key = code.key();
        this.random = random;
    }

    /** The names of all files, in order. */
    List<String> names() throws IOException {
        return disk.list(folder).stream().map(path -> path.getFileName().toString()).toList();
    }

    /** What a file holds; empty if it is not there, not whole, or sealed with another code. */
    Optional<byte[]> read(String name) throws IOException {
        Path path = folder.resolve(name);
        return Files.exists(path) ? opened(name, bytes(path)) : Optional.empty();
    }

    /**
     * Keeps a file in place of the one before.
     *
     * @throws IOException also if what was written reads differently
     */
    void write(String name, byte[] content) throws IOException {
        Path draft = folder.resolve(name + ".new");
        try {
            try (DiskFile file = disk.open(draft)) {
                file.truncate(0);
                file.write(0, sealed(name, content));
                file.force();
            }
            if (opened(name, bytes(draft)).filter(read -> Arrays.equals(read, content)).isEmpty()) {
                throw new IOException("What was written reads differently: " + name);
            }
            disk.replace(folder.resolve(name), draft);
            disk.forceFolder(folder);
        } catch (IOException failed) {
            deleteQuietly(draft, failed);
            throw failed;
        }
    }

    void delete(String name) throws IOException {
        disk.delete(folder.resolve(name));
    }

    private void deleteQuietly(Path draft, IOException because) {
        try {
            disk.delete(draft);
        } catch (IOException also) {
            because.addSuppressed(also);
        }
    }

    private byte[] bytes(Path path) throws IOException {
        try (DiskFile file = disk.open(path)) {
            byte[] bytes = new byte[Math.toIntExact(file.size())];
            int count = file.read(0, bytes, 0, bytes.length);
            return Arrays.copyOf(bytes, Math.max(0, count));
        }
    }

    private byte[] sealed(String name, byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(nonce);
        try {
            file.write(cipher(Cipher.ENCRYPT_MODE, nonce, name).doFinal(packed.toByteArray()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        return file.toByteArray();
    }

    private Optional<byte[]> opened(String name, byte[] file) throws IOException {
        if (file.length <= NONCE) {
            return Optional.empty();
        }
        byte[] packed;
        try {
            packed =
                    cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(file, NONCE), name)
                            .doFinal(file, NONCE, file.length - NONCE);
        } catch (GeneralSecurityException damagedOrAnotherCode) {
            return Optional.empty();
        }
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return Optional.of(gzip.readAllBytes());
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String name) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
