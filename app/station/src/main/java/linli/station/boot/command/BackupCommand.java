package linli.station.boot.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import linli.core.Outcome;
import linli.station.background.Background;
import linli.station.backup.BackupPoint;
import linli.station.backup.RecoveryCode;
import linli.station.boot.Station;
import linli.station.boot.folder.StationPlace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Backs a station up now, and says what opens its backups. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Backs a station up that is not running, verifies the backup, and prints the recovery"
                    + " code that opens it.",
            "A running station backs itself up every 15 minutes, into the folder chosen last."
        })
public final class BackupCommand implements Callable<Integer> {

    @Mixin private FolderOption data = new FolderOption();

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description =
                    "A folder on another disk, such as a stick; remembered (default: the one"
                            + " remembered).")
    private @Nullable Path to;

    @Override
    public Integer call() throws IOException {
        if (!StationPlace.isStation(data.folder())) {
            Commands.fault("LP-6013");
            return Commands.UNUSABLE;
        }
        return switch (Commands.open(data.folder(), Background.withoutWindow())) {
            case Outcome.Accepted<Station>(Station station) -> {
                try (station) {
                    yield backUp(station);
                }
            }
            case Outcome.Refused<Station>(var refusal) -> Commands.refuse(refusal);
        };
    }

    private Integer backUp(Station station) throws IOException {
        Optional<Path> chosen = Optional.ofNullable(to);
        if (chosen.isPresent()
                && station.chooseBackup(chosen.get())
                        instanceof Outcome.Refused<RecoveryCode>(var refusal)) {
            Commands.refuse(refusal);
            return Commands.UNUSABLE;
        }
        return switch (station.backUp()) {
            case Outcome.Accepted<BackupPoint>(BackupPoint point) -> {
                System.out.println("station      " + station.identity().station().value());
                System.out.println("backed up    " + point.head().seq() + " entries, verified");
                System.out.println("recovery     " + station.recoveryCode().text());
                yield Commands.DONE;
            }
            case Outcome.Refused<BackupPoint>(var refusal) -> Commands.refuse(refusal);
        };
    }
}
