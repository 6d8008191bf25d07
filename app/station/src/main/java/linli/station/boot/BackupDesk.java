package linli.station.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import linli.core.Outcome;
import linli.core.Refusal;
import linli.core.member.StationId;
import linli.station.background.Background;
import linli.station.backup.BackupPoint;
import linli.station.backup.BackupRefusal;
import linli.station.backup.Backups;
import linli.station.backup.RecoveryCode;
import linli.station.boot.folder.SmallFile;
import linli.station.boot.folder.World;
import linli.station.boot.past.Restoring;
import linli.station.journal.DataFolder;
import linli.station.journal.Journal;
import linli.station.journal.MemberKeyFile;

/**
 * Keeps a station's backups up to date: beside the counter, on threads of their own, and whatever
 * happens to their disk is told and tried again, but never stands in the way of a sale.
 */
final class BackupDesk implements AutoCloseable {

    /** How long an act waits at most for a backup, while the disk of the backups is there. */
    static final Duration EVERY = Duration.ofMinutes(15);

    private static final Duration LOOKED_AT = Duration.ofMinutes(1);
    private static final Duration THOROUGH = Duration.ofDays(1);
    private static final String PLACE = "backup";
    private static final String CODE = "backup.code";

    /** The station that is copied. */
    record Subject(StationId station, int epoch, Journal journal, MemberKeyFile keys) {}

    private final World world;
    private final DataFolder folder;
    private final Subject subject;
    private final Consumer<BackupStanding> listener;
    private final ReentrantLock running = new ReentrantLock();
    private volatile BackupStanding standing = BackupStanding.OFF;
    private volatile Instant thoroughAt = Instant.EPOCH;
    private volatile long copied = -1;
    private volatile Runnable watch = () -> {};

    /** Told of each change on the thread that made it. */
    BackupDesk(World world, DataFolder folder, Subject subject, Consumer<BackupStanding> listener) {
        this.world = world;
        this.folder = folder;
        this.subject = subject;
        this.listener = listener;
    }

    /** Looks every minute from now on whether a backup is due, beside everything else. */
    void startLooking(Background background) {
        watch = background.every(LOOKED_AT, () -> background.devices().execute(this::lookNow));
    }

    private void lookNow() {
        try {
            look();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks no more. */
    @Override
    public void close() {
        watch.run();
    }

    /** How the backups stand. */
    BackupStanding standing() {
        return standing;
    }

    /** Writes backups into that folder from now on. Refused with a {@link BackupRefusal}. */
    Outcome<RecoveryCode> choose(Path chosen) throws IOException {
        Outcome<Path> ready = Backups.choose(world.disk(), chosen.toAbsolutePath());
        if (ready instanceof Outcome.Accepted<Path>(Path place)) {
            file(PLACE).keep(place.toString());
            return Outcome.of(code());
        }
        return ready.map(none -> new RecoveryCode(""));
    }

    /** What opens the backups; made at the first asking. */
    RecoveryCode code() throws IOException {
        Optional<RecoveryCode> kept = file(CODE).read().flatMap(RecoveryCode::parse);
        if (kept.isPresent()) {
            return kept.get();
        }
        RecoveryCode made = RecoveryCode.random(world.random());
        file(CODE).keep(made.text());
        return made;
    }

    /** Writes a backup if one is due; to be called every minute, on a thread that may wait. */
    void look() throws IOException {
        Optional<Path> place = place();
        if (place.isEmpty()) {
            return;
        }
        if (standing.equals(BackupStanding.OFF)) {
            Optional<Backups.Age> newest = backups(place.get()).newest();
            tell(new BackupStanding(place, newest.map(Backups.Age::at), Optional.empty()));
        }
        boolean old =
                standing.at()
                        .map(at -> at.plus(EVERY).isBefore(world.clock().instant()))
                        .orElse(true);
        boolean grew = subject.journal().head().seq() != copied;
        boolean due = standing.trouble().isPresent() || (grew && old);
        if (due && !running.isLocked()) {
            Outcome<BackupPoint> ignored = write();
        }
    }

    /** Writes a backup now. Refused with a {@link BackupRefusal}. */
    Outcome<BackupPoint> write() throws IOException {
        Optional<Path> place = place();
        if (place.isEmpty()) {
            return Outcome.refused(BackupRefusal.BACKUP_FOLDER_GONE);
        }
        running.lock();
        try {
            return write(place.get());
        } finally {
            running.unlock();
        }
    }

    private Outcome<BackupPoint> write(Path place) throws IOException {
        Instant now = world.clock().instant();
        boolean thorough = thoroughAt.plus(THOROUGH).isBefore(now);
        BackupPoint point =
                new BackupPoint(now, subject.epoch(), subject.journal().head(), texts());
        Outcome<BackupPoint> written =
                backups(place)
                        .write(
                                new Backups.Source(point, subject.journal(), subject.keys().copy()),
                                thorough);
        if (written instanceof Outcome.Refused<BackupPoint>(Refusal why)) {
            tell(new BackupStanding(Optional.of(place), standing.at(), Optional.of(why)));
        } else {
            thoroughAt = thorough ? now : thoroughAt;
            copied = point.head().seq();
            tell(new BackupStanding(Optional.of(place), Optional.of(now), Optional.empty()));
        }
        return written;
    }

    private Backups backups(Path place) throws IOException {
        return new Backups(world.disk(), place, subject.station(), code(), world.random());
    }

    private Optional<Path> place() throws IOException {
        return file(PLACE).read().filter(text -> !text.isEmpty()).map(Path::of);
    }

    /** What a station is beside its journal; not the pepper of the PINs (decision 0028). */
    private Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String name : Restoring.TEXTS) {
            file(name).read().ifPresent(text -> texts.put(name, text));
        }
        for (String name : Restoring.SETTINGS) {
            Path settings = folder.path().resolve(name);
            if (Files.exists(settings)) {
                texts.put(name, Files.readString(settings));
            }
        }
        return texts;
    }

    private SmallFile file(String name) {
        return new SmallFile(world.disk(), folder.keys(), name);
    }

    private void tell(BackupStanding now) {
        standing = now;
        listener.accept(now);
    }
}
