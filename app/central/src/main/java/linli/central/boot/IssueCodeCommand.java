package linli.central.boot;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import linli.contract.v1.enrolment.IssuedCode;
import linli.core.Outcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Issues a one-time code for a new station, or for one that comes back, at the running server. */
@Command(
        name = "enrol",
        mixinStandardHelpOptions = true,
        description =
                "Issues a one-time code, good for 15 minutes: for a new station, or for one that"
                        + " lost its disk and is to be itself again.")
public final class IssueCodeCommand implements Callable<Integer> {

    @ArgGroup(multiplicity = "1")
    private Whom whom = new Whom();

    /** Either a new station or one that there is. */
    static final class Whom {

        @Parameters(paramLabel = "NAME", description = "What headquarters call the new station.")
        private String name = "";

        @Option(
                names = "--station",
                paramLabel = "ID",
                description = "The station that comes back; its old keys end when it does.")
        private @Nullable UUID station;

        private String target() {
            return station == null
                    ? "/v1/hq/enrolment-codes"
                    : "/v1/hq/stations/" + station + "/enrolment-code";
        }

        private String request() {
            return station == null ? IssuedCode.request(name) : "";
        }
    }

    @Option(names = "--url", description = "The running server (default: ${DEFAULT-VALUE}).")
    private URI url = URI.create("http://127.0.0.1:8080");

    @Mixin private DataOptions data = new DataOptions();

    @Spec private CommandSpec spec = CommandSpec.create();

    /** With the options' usual values. */
    public IssueCodeCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        try (HeadquartersClient client = new HeadquartersClient(url)) {
            String key = Files.readString(data.data().resolve("keys/headquarters.key")).strip();
            Optional<byte[]> answer = client.ask("POST", whom.target(), whom.request(), key);
            if (answer.map(IssuedCode::read).orElse(null)
                    instanceof Outcome.Accepted<IssuedCode>(IssuedCode code)) {
                spec.commandLine().getOut().println(code.code() + "  until " + code.expires());
                return 0;
            }
            Sentences.say(err, "LP-7008");
        } catch (IOException fault) {
            Sentences.say(err, "LP-7007");
        }
        return 1;
    }
}
