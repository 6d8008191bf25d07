package linli.station.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import linli.core.Outcome;
import linli.core.member.StationId;
import linli.station.journal.Disk;
import linli.station.journal.DiskFullException;
import linli.station.journal.Entry;
import linli.station.journal.Head;
import linli.station.journal.Journal;
import linli.station.journal.Reading;

/**
 * The backups of one station in a folder that people chose, on another disk.
 *
 * <p>The journal is the truth, so it is what is copied: in parts of 500 entries, each written once,
 * read back and never changed; only the last part grows, and is written anew. A backup is a small
 * list that says how far the journal went, so there can be many of them. The keys of members lie in
 * one file for all backups, replaced each time: whoever was erased is erased in the old ones too.
 */
public final class Backups {

    private static final String MARKER = "linli-backups.txt";
    private static final String WORDS = "Linli POS: backups of stations\n";
    private static final String MEMBERS = "members.sealed";
    private static final String MEMBERS_COPY = "members.copy.sealed";
    private static final String PART = ".part";
    private static final String DRAFT = ".new";

    private final Path chosen;
    private final RecoveryCode code;
    private final SealedFiles files;

    /**
     * The backups of that station.
     *
     * @param chosen a folder that {@link #choose} prepared
     * @param random of nonces, fit for secrets outside tests
     */
    public Backups(
            Disk disk, Path chosen, StationId station, RecoveryCode code, RandomGenerator random) {
        this.chosen = chosen;
        this.code = code;
        this.files = new SealedFiles(disk, folder(chosen, station), code, random);
    }

    /** Where the backups of that station lie in a chosen folder. */
    private static Path folder(Path chosen, StationId station) {
        return chosen.resolve("station-" + station.value());
    }

    /** The stations of which there are backups in that folder. */
    public static List<StationId> stationsIn(Path chosen) throws IOException {
        if (!Files.isDirectory(chosen)) {
            return List.of();
        }
        try (var found = Files.list(chosen)) {
            return found.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith("station-"))
                    .map(name -> new StationId(name.substring("station-".length())))
                    .sorted(Comparator.comparing(StationId::value))
                    .toList();
        }
    }

    /**
     * Prepares a folder for backups. Marked as such, it cannot be mistaken for the empty place
     * where a stick is usually found. Refused with a {@link BackupRefusal}.
     */
    public static Outcome<Path> choose(Disk disk, Path folder) {
        if (!Files.isDirectory(folder)) {
            return Outcome.refused(BackupRefusal.BACKUP_FOLDER_GONE);
        }
        try (var marker = disk.open(folder.resolve(MARKER))) {
            marker.write(0, WORDS.getBytes(StandardCharsets.US_ASCII));
            marker.force();
            return Outcome.of(folder);
        } catch (IOException e) {
            return Outcome.refused(why(e));
        }
    }

    /**
     * What is copied.
     *
     * @param point what it is at this moment
     * @param memberKeys the file of members' keys
     */
    public record Source(BackupPoint point, Journal journal, byte[] memberKeys) {}

    /**
     * Writes a backup, verifies it and lets go of those that are too old. What is new is always
     * read back and compared. Refused with a {@link BackupRefusal}; the backups before stay as they
     * are.
     *
     * @param thorough whether everything is read again, from the first entry on, and what went bad
     *     since is written again
     */
    public Outcome<BackupPoint> write(Source source, boolean thorough) {
        if (!isThere()) {
            return Outcome.refused(BackupRefusal.BACKUP_FOLDER_GONE);
        }
        try {
            BackupPoint point = source.point();
            List<Part> parts = Part.of(point.epoch(), point.head().seq());
            Set<String> there = new HashSet<>(files.names());
            for (Part part : parts) {
                if (!there.contains(part.name())) {
                    files.write(part.name(), Part.bytes(entries(source.journal(), part)));
                }
            }
            files.write(MEMBERS, source.memberKeys());
            files.write(MEMBERS_COPY, source.memberKeys());
            files.write(point.name(code), point.bytes());
            if (thorough && !isWhole(point, source.journal().start(), entry -> {})) {
                rewrite(source, parts);
            }
            letGo();
            return Outcome.of(point);
        } catch (IOException e) {
            return Outcome.refused(isThere() ? why(e) : BackupRefusal.BACKUP_FOLDER_GONE);
        }
    }

    /** When the newest backup was written and how far it goes, as its name says. */
    public Optional<Age> newest() {
        try {
            return isThere()
                    ? names().stream()
                            .flatMap(name -> BackupPoint.parse(name).stream())
                            .max(Comparator.comparing(BackupPoint.Name::at))
                            .map(name -> new Age(name.at(), name.seq()))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** How old a backup is, and how far it goes. */
    public record Age(Instant at, long seq) {}

    /**
     * The newest backup that is whole. Refused with a {@link BackupRefusal}.
     *
     * @param start what the first entry of an epoch follows
     */
    public Outcome<BackupPoint> newestWhole(IntFunction<Head> start) throws IOException {
        List<String> names = names();
        if (names.isEmpty()) {
            return Outcome.refused(BackupRefusal.NO_BACKUP_THERE);
        }
        boolean ours = names.stream().anyMatch(name -> name.contains("-" + code.mark() + "-"));
        if (!ours) {
            return Outcome.refused(BackupRefusal.WRONG_RECOVERY_CODE);
        }
        for (String name : names.reversed()) {
            Optional<BackupPoint> point = point(name);
            if (point.isPresent()
                    && isWhole(point.get(), start.apply(point.get().epoch()), entry -> {})) {
                return Outcome.of(point.get());
            }
        }
        return Outcome.refused(BackupRefusal.BACKUP_DAMAGED);
    }

    /**
     * Shows the entries of a backup that is whole, in order.
     *
     * @throws IOException if it is not whole any more
     */
    public void read(BackupPoint point, Head start, Consumer<Entry> reader) throws IOException {
        if (!isWhole(point, start, reader)) {
            throw new IOException("The backup is not whole any more");
        }
    }

    /** The file of members' keys, as of the newest backup; empty if both copies are damaged. */
    public Optional<byte[]> memberKeys() throws IOException {
        Optional<byte[]> first = files.read(MEMBERS);
        return first.isPresent() ? first : files.read(MEMBERS_COPY);
    }

    private boolean isThere() {
        return Files.isRegularFile(chosen.resolve(MARKER));
    }

    private List<String> names() throws IOException {
        return files.names().stream().filter(name -> BackupPoint.parse(name).isPresent()).toList();
    }

    private Optional<BackupPoint> point(String name) throws IOException {
        Optional<byte[]> bytes = files.read(name);
        return bytes.isPresent()
                ? Optional.of(BackupPoint.read(bytes.get()))
                        .filter(read -> read.name(code).equals(name))
                : Optional.empty();
    }

    /** Walks the whole chain from its start to the head of that point. */
    private boolean isWhole(BackupPoint point, Head start, Consumer<Entry> reader)
            throws IOException {
        Head head = start;
        for (Part part : Part.of(point.epoch(), point.head().seq())) {
            Optional<byte[]> bytes = files.read(part.name());
            if (bytes.isEmpty()) {
                return false;
            }
            for (Entry entry : Part.entries(bytes.get())) {
                if (!Entry.after(head, entry.header(), entry.payload()).equals(entry)) {
                    return false;
                }
                reader.accept(entry);
                head = entry.asHead();
            }
        }
        return head.equals(point.head());
    }

    /** A part that went bad on the stick is written again, while the station still has it. */
    private void rewrite(Source source, List<Part> parts) throws IOException {
        for (Part part : parts) {
            files.write(part.name(), Part.bytes(entries(source.journal(), part)));
        }
        if (!isWhole(source.point(), source.journal().start(), entry -> {})) {
            throw new IOException("The backup reads differently");
        }
    }

    private static List<Entry> entries(Journal journal, Part part) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (Reading reading = journal.reading(part.first())) {
            reading.upTo(part.last(), entries::add);
        }
        return entries;
    }

    private void letGo() throws IOException {
        List<String> names = names();
        Set<Instant> over =
                new HashSet<>(
                        Retention.over(
                                names.stream()
                                        .map(name -> BackupPoint.parse(name).orElseThrow().at())
                                        .toList()));
        Set<String> needed = new HashSet<>();
        for (String name : names) {
            if (over.contains(BackupPoint.parse(name).orElseThrow().at())) {
                files.delete(name);
            } else {
                point(name)
                        .ifPresent(point ->
                                Part.of(point.epoch(), point.head().seq())
                                        .forEach(part -> needed.add(part.name())));
            }
        }
        for (String name : files.names()) {
            if (name.endsWith(DRAFT) || (name.endsWith(PART) && !needed.contains(name))) {
                files.delete(name);
            }
        }
    }

    private static BackupRefusal why(IOException e) {
        return e instanceof DiskFullException
                ? BackupRefusal.BACKUP_DISK_FULL
                : BackupRefusal.BACKUP_DISK_FAILED;
    }
}
