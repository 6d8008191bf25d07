package linli.station.boot.past;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.contract.v1.journal.JournalEntry;
import linli.core.Outcome;
import linli.core.member.StationId;
import linli.station.backup.BackupPoint;
import linli.station.backup.BackupRefusal;
import linli.station.backup.Backups;
import linli.station.backup.RecoveryCode;
import linli.station.boot.folder.SmallFile;
import linli.station.boot.folder.StationPlace;
import linli.station.boot.folder.World;
import linli.station.journal.DataFolder;
import linli.station.journal.Entry;
import linli.station.journal.Head;
import linli.station.journal.Journal;
import linli.station.journal.MemberKeyFile;

/**
 * Puts a station out of its backups into an empty folder. A station that belongs to a central is
 * not opened there before the central gave back what came after the backup (decision 0033).
 */
public final class Restoring {

    /** The small files of the folder of keys that are a part of a backup. */
    public static final List<String> TEXTS = List.of("station", "enrolment", "epoch");

    /** The settings of devices and window, in the station's folder itself. */
    public static final List<String> SETTINGS = List.of("devices.txt", "window.txt");

    private final World world;
    private final Path from;
    private final StationId station;
    private final RecoveryCode code;

    /** Of that station, out of the newest whole backup in {@code from}. */
    public Restoring(World world, Path from, StationId station, RecoveryCode code) {
        this.world = world;
        this.from = from;
        this.station = station;
        this.code = code;
    }

    /** Restores the newest backup that is whole. Refused with a {@link BackupRefusal}. */
    public Outcome<BackupPoint> into(Path target) throws IOException {
        if (StationPlace.isStation(target)) {
            return Outcome.refused(BackupRefusal.RESTORE_FOLDER_IN_USE);
        }
        Backups backups = new Backups(world.disk(), from, station, code, world.random());
        Outcome<BackupPoint> newest = backups.newestWhole(this::genesis);
        Optional<byte[]> memberKeys = backups.memberKeys();
        if (memberKeys.isEmpty() && newest instanceof Outcome.Accepted<BackupPoint>) {
            return Outcome.refused(BackupRefusal.BACKUP_DAMAGED);
        }
        if (newest instanceof Outcome.Accepted<BackupPoint>(BackupPoint point)) {
            switch (DataFolder.open(target)) {
                case Outcome.Accepted<DataFolder>(DataFolder folder) -> {
                    try (folder) {
                        MemberKeyFile.restore(
                                world.disk(), folder.keys(), memberKeys.orElseThrow());
                        restore(backups, point, folder);
                    }
                }
                case Outcome.Refused<DataFolder>(var refusal) -> {
                    return Outcome.refused(refusal);
                }
            }
        }
        return newest;
    }

    private void restore(Backups backups, BackupPoint point, DataFolder folder) throws IOException {
        OwnPast past = new OwnPast(world, folder);
        past.keep(OwnPast.State.MISSING);
        Path journals = folder.journal().resolve(Integer.toString(point.epoch()));
        Head start = genesis(point.epoch());
        try (Journal journal = Journal.open(world.disk(), journals, start, 0)) {
            backups.read(point, start, entry -> append(journal, entry));
        }
        for (Map.Entry<String, String> text : point.texts().entrySet()) {
            if (SETTINGS.contains(text.getKey())) {
                Files.writeString(folder.path().resolve(text.getKey()), text.getValue());
            } else {
                new SmallFile(world.disk(), folder.keys(), text.getKey()).keep(text.getValue());
            }
        }
        if (!point.texts().containsKey("enrolment")) {
            past.keep(OwnPast.State.WHOLE);
        }
    }

    private static void append(Journal journal, Entry entry) {
        if (!(journal.append(entry) instanceof Outcome.Accepted<Head>)) {
            throw new IllegalStateException("The journal cannot be written there");
        }
    }

    private Head genesis(int epoch) {
        return Head.start(JournalEntry.genesis(station, epoch).hex());
    }
}
