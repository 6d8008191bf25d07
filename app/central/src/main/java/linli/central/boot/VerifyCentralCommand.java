package linli.central.boot;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.Callable;
import linli.contract.v1.headquarters.VerificationReport;
import linli.contract.v1.headquarters.VerificationReport.Discrepancy;
import linli.contract.v1.headquarters.VerificationReport.Journal;
import linli.core.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Adds everything up again: at the running server, else on the data of one that is stopped. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Adds everything up again and names every discrepancy; exit code 1 if any.")
public final class VerifyCentralCommand implements Callable<Integer> {

    @Option(
            names = "--url",
            description = "The running server, if it runs (default: ${DEFAULT-VALUE}).")
    private URI url = URI.create("http://127.0.0.1:8080");

    @Mixin private DataOptions data = new DataOptions();

    @Spec private CommandSpec spec = CommandSpec.create();

    /** With the options' usual values. */
    public VerifyCentralCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (HeadquartersClient running = new HeadquartersClient(url)) {
            if (running.isThere()) {
                var key = data.data().resolve("keys/headquarters.key");
                return print(ask(running, Files.readString(key).strip()));
            }
        }
        if (!data.isThere()) {
            Sentences.say(spec.commandLine().getErr(), "LP-7005");
            return Sentences.UNUSABLE;
        }
        try (CentralServer stopped = CentralServer.start(data.options("127.0.0.1", 0));
                HeadquartersClient client = new HeadquartersClient(stopped.url())) {
            return print(ask(client, stopped.headquartersKey()));
        }
    }

    private static Optional<VerificationReport> ask(HeadquartersClient client, String key)
            throws IOException, InterruptedException {
        return client.ask("GET", "/v1/hq/verification", "", key)
                .map(VerificationReport::read)
                .filter(Outcome.Accepted.class::isInstance)
                .map(read -> ((Outcome.Accepted<VerificationReport>) read).value());
    }

    private int print(Optional<VerificationReport> report) {
        if (report.isEmpty()) {
            Sentences.say(spec.commandLine().getErr(), "LP-7008");
            return Sentences.FAILED;
        }
        PrintWriter out = spec.commandLine().getOut();
        for (Journal journal : report.get().stations()) {
            out.println(
                    ("%s epoch %d: %d entries, %d sales, net %d fen, cash %d fen, points +%d -%d,"
                                    + " stored value +%d -%d fen")
                            .formatted(
                                    journal.station().value(),
                                    journal.epoch(),
                                    journal.seq(),
                                    journal.sales(),
                                    journal.netFen(),
                                    journal.cashFen(),
                                    journal.pointsEarned(),
                                    journal.pointsSpent(),
                                    journal.valueIn(),
                                    journal.valueOut()));
        }
        out.println(
                "%d members, %d points, debt %d"
                        .formatted(
                                report.get().members(),
                                report.get().points(),
                                report.get().debt()));
        out.println(
                "stored value %d fen, of it principal %d fen"
                        .formatted(report.get().valueFen(), report.get().principalFen()));
        for (Discrepancy discrepancy : report.get().discrepancies()) {
            out.println(discrepancy.code() + " " + discrepancy.subject());
        }
        return report.get().discrepancies().isEmpty() ? 0 : 1;
    }
}
