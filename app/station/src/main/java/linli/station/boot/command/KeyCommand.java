package linli.station.boot.command;

import java.util.concurrent.Callable;
import linli.core.Outcome;
import linli.station.background.Background;
import linli.station.boot.Station;
import linli.station.boot.folder.StationPlace;
import linli.station.sync.StationIdentity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The key that a station signs with. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        subcommands = KeyCommand.Change.class,
        description = "The key that a station signs with.")
public final class KeyCommand {

    /** Has another key follow the one that the station has. */
    @Command(
            name = "change",
            mixinStandardHelpOptions = true,
            description =
                    "Has a new key follow the station's, at once: if somebody may have copied the"
                            + " old one. Without this it follows by itself every 90 days.")
    static final class Change implements Callable<Integer> {

        @Mixin private FolderOption data = new FolderOption();

        @Override
        public Integer call() throws Exception {
            if (!StationPlace.isStation(data.folder())) {
                Commands.fault("LP-6013");
                return Commands.UNUSABLE;
            }
            return switch (Commands.open(data.folder(), Background.withoutWindow())) {
                case Outcome.Accepted<Station>(Station station) -> {
                    try (station) {
                        yield told(station.changeKeyAtOnce());
                    }
                }
                case Outcome.Refused<Station>(var refusal) -> Commands.refuse(refusal);
            };
        }

        private static Integer told(Outcome<StationIdentity> outcome) {
            return switch (outcome) {
                case Outcome.Accepted<StationIdentity>(StationIdentity station) -> {
                    System.out.println("new key for station " + station.station().value());
                    yield Commands.DONE;
                }
                case Outcome.Refused<StationIdentity>(var refusal) -> Commands.refuse(refusal);
            };
        }
    }
}
