package linli.station.boot.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import linli.core.Outcome;
import linli.core.member.StationId;
import linli.station.background.Background;
import linli.station.backup.BackupPoint;
import linli.station.backup.BackupRefusal;
import linli.station.backup.Backups;
import linli.station.backup.RecoveryCode;
import linli.station.boot.Station;
import linli.station.boot.folder.World;
import linli.station.boot.past.Restoring;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Restores a station out of its backups, and lets the central give it what came after them. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Restores a station into an empty folder: the newest backup that is whole, then, from"
                    + " its central, everything that came after it.",
            "Started again after a break, the till itself fetches what is missing before it opens."
        })
public final class RestoreCommand implements Callable<Integer> {

    @Mixin private FolderOption data = new FolderOption();

    @Option(
            names = "--from",
            paramLabel = "DIR",
            required = true,
            description = "The folder of the backups.")
    private Path from = Path.of("");

    @Option(names = "--code", required = true, description = "The recovery code.")
    private String code = "";

    @Option(
            names = "--station",
            paramLabel = "ID",
            description = "Which station, if there are backups of several.")
    private @Nullable String station;

    @Override
    public Integer call() throws IOException {
        Optional<RecoveryCode> typed = RecoveryCode.parse(code);
        if (typed.isEmpty()) {
            return unusable(BackupRefusal.WRONG_RECOVERY_CODE);
        }
        List<StationId> there =
                Backups.stationsIn(from).stream()
                        .filter(id -> station == null || id.value().equals(station))
                        .toList();
        if (there.size() != 1) {
            there.forEach(id -> System.err.println(id.value()));
            return unusable(BackupRefusal.NO_BACKUP_THERE);
        }
        Restoring restoring =
                new Restoring(World.ofThisMachine(), from, there.getFirst(), typed.get());
        return switch (restoring.into(data.folder())) {
            case Outcome.Accepted<BackupPoint>(BackupPoint point) -> {
                System.out.println("station      " + there.getFirst().value());
                System.out.println(
                        "backup       " + point.at() + ", " + point.head().seq() + " entries");
                yield open();
            }
            case Outcome.Refused<BackupPoint>(var refusal)
                    when refusal == BackupRefusal.RESTORE_FOLDER_IN_USE ->
                    unusable(refusal);
            case Outcome.Refused<BackupPoint>(var refusal) -> Commands.refuse(refusal);
        };
    }

    /** Opening it is what fetches the rest. */
    private Integer open() throws IOException {
        return switch (Commands.open(data.folder(), Background.withoutWindow())) {
            case Outcome.Accepted<Station>(Station restored) -> {
                try (restored) {
                    System.out.println("restored     " + restored.journalled() + " entries");
                    yield Commands.DONE;
                }
            }
            case Outcome.Refused<Station>(var refusal) -> Commands.refuse(refusal);
        };
    }

    private static Integer unusable(linli.core.Refusal refusal) {
        Commands.refuse(refusal);
        return Commands.UNUSABLE;
    }
}
