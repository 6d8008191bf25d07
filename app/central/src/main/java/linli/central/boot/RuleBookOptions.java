package linli.central.boot;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import linli.contract.v1.Problem;
import linli.contract.v1.RuleFinding;
import linli.core.Outcome;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Where commands about rule books and keys ask: the running server, else the data of one that is
 * stopped.
 */
final class RuleBookOptions {

    @Option(
            names = "--url",
            description = "The running server, if it runs (default: ${DEFAULT-VALUE}).")
    private URI url = URI.create("http://127.0.0.1:8080");

    @Mixin private DataOptions data = new DataOptions();

    /** What to do with an answer that is not refused. */
    interface Use {
        int of(byte[] body) throws IOException;
    }

    /** Asks, and goes on with the answer; a refusal is said and becomes the exit code. */
    int ask(String method, String target, byte[] body, PrintWriter err, Use use)
            throws IOException, InterruptedException {
        try (HeadquartersClient running = new HeadquartersClient(url)) {
            if (running.isThere()) {
                var key = data.data().resolve("keys/headquarters.key");
                return answered(
                        running.send(method, target, body, Files.readString(key).strip()),
                        err,
                        use);
            }
        }
        if (!data.isThere()) {
            Sentences.say(err, "LP-7005");
            return Sentences.UNUSABLE;
        }
        try (CentralServer stopped = CentralServer.start(data.options("127.0.0.1", 0));
                HeadquartersClient client = new HeadquartersClient(stopped.url())) {
            return answered(client.send(method, target, body, stopped.headquartersKey()), err, use);
        }
    }

    private static int answered(HttpResponse<byte[]> response, PrintWriter err, Use use)
            throws IOException {
        if (response.statusCode() == 200) {
            return use.of(response.body());
        }
        if (Problem.read(response.body()) instanceof Outcome.Accepted<Problem>(Problem problem)) {
            return refused(problem, err);
        }
        Sentences.say(err, "LP-7008");
        return Sentences.FAILED;
    }

    private static int refused(Problem problem, PrintWriter err) {
        switch (problem.code()) {
            case "CONTRADICTORY_RULES" -> {
                Sentences.say(err, "LP-7009");
                for (RuleFinding finding : problem.findings()) {
                    err.println(
                            "%s  %s  %s  %s"
                                    .formatted(
                                            finding.path(),
                                            finding.code(),
                                            finding.zh(),
                                            finding.en()));
                }
            }
            case "MALFORMED" -> {
                Sentences.say(err, "LP-7010");
                err.println(problem.detail());
            }
            case "VERSION_TAKEN", "VERSION_BUILT_IN" -> Sentences.say(err, "LP-7011");
            case "CHANGE_UNDER_WAY" -> {
                Sentences.say(err, "LP-7014");
                return Sentences.FAILED;
            }
            default -> {
                Sentences.say(err, "LP-7008");
                return Sentences.FAILED;
            }
        }
        err.flush();
        return Sentences.UNUSABLE;
    }
}
