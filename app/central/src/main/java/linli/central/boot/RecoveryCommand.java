package linli.central.boot;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import linli.contract.v1.journal.RecoveryReport;
import linli.contract.v1.journal.RecoveryReport.Unheard;
import linli.core.Outcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows whom a restored central has not heard out yet. */
@Command(
        name = "recovery",
        mixinStandardHelpOptions = true,
        description =
                "Shows which stations a restored central has not heard out yet, and what they wait"
                        + " for; exit code 1 while there are any.")
public final class RecoveryCommand implements Callable<Integer> {

    @Option(
            names = "--give-up",
            paramLabel = "ID",
            description =
                    "Waits no longer for that station: what it was given after the backup may then"
                            + " be given out again.")
    private @Nullable UUID givenUp;

    @Option(names = "--url", description = "The running server (default: ${DEFAULT-VALUE}).")
    private URI url = URI.create("http://127.0.0.1:8080");

    @Mixin private DataOptions data = new DataOptions();

    @Spec private CommandSpec spec = CommandSpec.create();

    /** With the options' usual values. */
    public RecoveryCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        try (HeadquartersClient client = new HeadquartersClient(url)) {
            String key = Files.readString(data.data().resolve("keys/headquarters.key")).strip();
            Optional<byte[]> answer =
                    givenUp == null
                            ? client.ask("GET", "/v1/hq/recovery", "", key)
                            : client.ask(
                                    "POST", "/v1/hq/recovery/" + givenUp + "/give-up", "", key);
            if (answer.map(RecoveryReport::read).orElse(null)
                    instanceof Outcome.Accepted<RecoveryReport>(RecoveryReport report)) {
                return print(report);
            }
            Sentences.say(err, "LP-7008");
        } catch (IOException fault) {
            Sentences.say(err, "LP-7007");
        }
        return Sentences.FAILED;
    }

    private int print(RecoveryReport report) {
        PrintWriter out = spec.commandLine().getOut();
        for (Unheard unheard : report.stations()) {
            out.println(
                    unheard.station().value()
                            + "  "
                            + (unheard.waitsFor().isEmpty()
                                    ? "not heard yet"
                                    : "waits for " + unheard.waitsFor()));
        }
        out.println(report.stations().size() + " stations to be heard");
        return report.stations().isEmpty() ? 0 : 1;
    }
}
