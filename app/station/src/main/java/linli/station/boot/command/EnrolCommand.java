package linli.station.boot.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import linli.core.Outcome;
import linli.station.background.Background;
import linli.station.boot.Station;
import linli.station.sync.CentralAddress;
import linli.station.sync.Enrolled;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Redeems a one-time code from headquarters for a station. */
@Command(
        name = "enrol",
        mixinStandardHelpOptions = true,
        description = "Redeems a one-time code for the station in a folder.")
public final class EnrolCommand implements Callable<Integer> {

    @Mixin private FolderOption data = new FolderOption();

    @Option(names = "--central", required = true, description = "Address of the central.")
    private String central = "";

    @Option(names = "--code", required = true, description = "The one-time code.")
    private String code = "";

    @Override
    public Integer call() throws Exception {
        return switch (CentralAddress.parse(central)) {
            case Outcome.Accepted<CentralAddress> address -> enrol();
            case Outcome.Refused<CentralAddress>(var refusal) -> {
                Commands.refuse(refusal);
                yield Commands.UNUSABLE;
            }
        };
    }

    private Integer enrol() throws IOException {
        Background background = Background.withoutWindow();
        return switch (Commands.open(data.folder(), background)) {
            case Outcome.Accepted<Station>(Station station) -> {
                Outcome<Enrolled> enrolled;
                try (station) {
                    enrolled = station.enrol(central, code);
                }
                yield told(station, enrolled);
            }
            case Outcome.Refused<Station>(var refusal) -> Commands.refuse(refusal);
        };
    }

    private Integer told(Station closed, Outcome<Enrolled> outcome) throws IOException {
        return switch (outcome) {
            case Outcome.Accepted<Enrolled>(Enrolled enrolled) when closed.mustReopen() ->
                    comeBack(enrolled);
            case Outcome.Accepted<Enrolled>(Enrolled enrolled) -> {
                System.out.println(
                        "enrolled " + closed.identity().station().value() + " " + enrolled.name());
                yield Commands.DONE;
            }
            case Outcome.Refused<Enrolled>(var refusal) -> Commands.refuse(refusal);
        };
    }

    /** Opens it as the station that it is again, which gets its past back first. */
    private Integer comeBack(Enrolled enrolled) throws IOException {
        return switch (Commands.open(data.folder(), Background.withoutWindow())) {
            case Outcome.Accepted<Station>(Station again) -> {
                try (again) {
                    System.out.println(
                            "enrolled again %s %s, %d entries back"
                                    .formatted(
                                            again.identity().station().value(),
                                            enrolled.name(),
                                            again.journalled()));
                    yield Commands.DONE;
                }
            }
            case Outcome.Refused<Station>(var refusal) -> Commands.refuse(refusal);
        };
    }
}
