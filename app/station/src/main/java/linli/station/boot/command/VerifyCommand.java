package linli.station.boot.command;

import java.util.concurrent.Callable;
import linli.core.Outcome;
import linli.station.background.Background;
import linli.station.boot.Station;
import linli.station.boot.folder.StationPlace;
import linli.station.store.StationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Verifies a station: journal, ledgers, balances and cash; names every discrepancy. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Verifies a station's journal, ledgers, balances and cash.")
public final class VerifyCommand implements Callable<Integer> {

    @Mixin private FolderOption data = new FolderOption();

    @Override
    public Integer call() throws Exception {
        if (!StationPlace.isStation(data.folder())) {
            Commands.fault("LP-6013");
            return Commands.UNUSABLE;
        }
        Background background = Background.withoutWindow();
        return switch (Commands.open(data.folder(), background)) {
            case Outcome.Accepted<Station>(Station station) -> {
                try (station) {
                    yield print(station.verify());
                }
            }
            case Outcome.Refused<Station>(var refusal) -> Commands.refuse(refusal);
        };
    }

    private static Integer print(StationReport report) {
        System.out.println("journal      " + report.head().seq() + " entries");
        System.out.println("sales        " + report.sales());
        System.out.println("points +     " + report.pointsIssued());
        System.out.println("points -     " + report.pointsTaken());
        System.out.println("drawer       " + report.drawer().fen() + " fen");
        report.discrepancies()
                .forEach(found -> System.out.println(found.code() + " " + found.place()));
        System.out.println(report.isClean() ? "verified" : "DISCREPANCIES");
        return report.isClean() ? 0 : 1;
    }
}
