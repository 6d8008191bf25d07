package linli.central.boot;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import linli.central.store.DatabaseLogin;
import linli.central.store.TableCopies;

/**
 * Backups of a central in a folder: one file for each moment with all tables and the central's own
 * keys, and one file with the keys of members for all of them, replaced each time, so that whoever
 * was erased is erased in the old ones too. Readable by this account only; each is read again
 * before it counts.
 */
final class CentralBackup {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String BEGINNING = "central-";
    private static final String ENDING = ".zip";
    private static final String MEMBERS = "member-keys.zip";
    private static final String ABOUT = "about.properties";
    private static final String TABLES = "tables/";
    private static final String KEYS = "keys/";
    private static final int KEPT = 14;
    private static final int BUFFER = 64 << 10;
    private static final int MARK_CHARS = 32;

    private final Path folder;

    CentralBackup(Path folder) {
        this.folder = folder;
    }

    /** A backup that was written and read again. */
    record Written(Path file, long rows) {}

    /** Backs a database and a folder of keys up. */
    Written write(DatabaseLogin owner, Path keys, Instant now) throws IOException {
        String name = BEGINNING + TIME.format(now);
        Path draft = secret(folder.resolve(name + ".new"));
        Path members = secret(folder.resolve(MEMBERS + ".new"));
        Map<String, Long> rows;
        try (ZipOutputStream zip = zip(draft);
                ZipOutputStream memberZip = zip(members);
                TableCopies copies = TableCopies.of(owner)) {
            rows =
                    copies.write(table -> {
                        ZipOutputStream to =
                                table.equals(TableCopies.MEMBER_KEYS) ? memberZip : zip;
                        to.putNextEntry(new ZipEntry(TABLES + table));
                        return to;
                    });
            about(zip, copies, rows);
            addKeys(zip, keys);
        }
        verify(draft, members, rows);
        force(draft);
        force(members);
        Path file = folder.resolve(name + "-" + mark(draft) + ENDING);
        Files.move(members, folder.resolve(MEMBERS), StandardCopyOption.REPLACE_EXISTING);
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        letGo();
        return new Written(file, rows.values().stream().mapToLong(Long::longValue).sum());
    }

    /** The newest backup in the folder that is whole. */
    Optional<Path> newestWhole() throws IOException {
        for (Path file : files().reversed()) {
            if (isWhole(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /** What a backup says of itself. */
    static Properties about(Path file) throws IOException {
        Properties about = new Properties();
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(ABOUT))) {
            about.load(in);
        }
        return about;
    }

    /** Puts the tables of a backup into a database that has them, empty. */
    static void readTables(Path file, DatabaseLogin owner) throws IOException {
        Path members = file.resolveSibling(MEMBERS);
        try (ZipFile zip = new ZipFile(file.toFile());
                ZipFile memberZip = new ZipFile(members.toFile());
                TableCopies copies = TableCopies.of(owner)) {
            copies.read(table -> {
                ZipFile from = table.equals(TableCopies.MEMBER_KEYS) ? memberZip : zip;
                return from.getInputStream(from.getEntry(TABLES + table));
            });
        }
    }

    /** Puts the central's own keys of a backup into a folder. */
    static void readKeys(Path file, Path keys) throws IOException {
        Files.createDirectories(keys);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().filter(each -> isKey(each.getName())).toList()) {
                Path key = secret(keys.resolve(entry.getName().substring(KEYS.length())));
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.write(key, in.readAllBytes());
                }
            }
        }
    }

    private static boolean isKey(String name) {
        return name.matches(KEYS + "[a-z]+\\.key");
    }

    private static void about(ZipOutputStream zip, TableCopies copies, Map<String, Long> rows)
            throws IOException {
        Properties about = new Properties();
        about.setProperty("version", copies.version());
        about.setProperty("generation", copies.setting("generation"));
        rows.forEach((table, count) -> about.setProperty("rows." + table, Long.toString(count)));
        zip.putNextEntry(new ZipEntry(ABOUT));
        about.store(zip, null);
    }

    private static void addKeys(ZipOutputStream zip, Path keys) throws IOException {
        try (Stream<Path> files = Files.list(keys)) {
            for (Path key : files.filter(each -> isKey(KEYS + each.getFileName())).toList()) {
                zip.putNextEntry(new ZipEntry(KEYS + key.getFileName()));
                zip.write(Files.readAllBytes(key));
            }
        }
    }

    private static void verify(Path draft, Path members, Map<String, Long> rows)
            throws IOException {
        Map<String, Long> there = new LinkedHashMap<>(lines(draft));
        there.putAll(lines(members));
        if (!there.equals(rows)) {
            throw new IOException("The backup reads differently from what was written");
        }
    }

    /** Whether everything in a backup is as it was written. */
    static boolean isWhole(Path file) {
        try {
            boolean asWritten = file.toString().endsWith("-" + mark(file) + ENDING);
            return asWritten && !lines(file.resolveSibling(MEMBERS)).isEmpty();
        } catch (IOException | RuntimeException damaged) {
            // What is wrong with it does not matter: an older one is looked for.
            return false;
        }
    }

    /** What tells a file from any other, as a part of its name. */
    private static String mark(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, MARK_CHARS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many rows each table in a file has; reading them checks their checksums. */
    private static Map<String, Long> lines(Path file) throws IOException {
        Map<String, Long> lines = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                CRC32 sum = new CRC32();
                try (InputStream in = zip.getInputStream(entry)) {
                    long count = 0;
                    byte[] buffer = new byte[BUFFER];
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        sum.update(buffer, 0, read);
                        for (int i = 0; i < read; i++) {
                            count += buffer[i] == '\n' ? 1 : 0;
                        }
                    }
                    if (sum.getValue() != entry.getCrc()) {
                        throw new IOException(entry.getName() + " is damaged");
                    }
                    if (entry.getName().startsWith(TABLES)) {
                        lines.put(entry.getName().substring(TABLES.length()), count);
                    }
                }
            }
        }
        return lines;
    }

    private void letGo() throws IOException {
        List<Path> files = files();
        for (Path old : files.subList(0, Math.max(0, files.size() - KEPT))) {
            Files.delete(old);
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(BEGINNING))
                    .filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    private static ZipOutputStream zip(Path file) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        return new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    private static void force(Path file) throws IOException {
        try (var channel =
                java.nio.channels.FileChannel.open(file, java.nio.file.StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** A new empty file that only this account can read. */
    private static Path secret(Path file) throws IOException {
        Files.deleteIfExists(file);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")))
                : Files.createFile(file);
    }
}
