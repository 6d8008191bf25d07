package linli.central.boot;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import linli.contract.v1.RuleFinding;
import linli.contract.v1.headquarters.PublishedRuleBooks;
import linli.contract.v1.headquarters.PublishedRuleBooks.Published;
import linli.core.Outcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the rule books, or gives a new one out first. */
@Command(
        name = "rulebooks",
        mixinStandardHelpOptions = true,
        description =
                "Lists all rule books with their validity and findings; * marks the one in force.")
public final class RuleBooksCommand implements Callable<Integer> {

    private static final String TARGET = "/v1/hq/rulebooks";

    @Option(
            names = "--publish",
            paramLabel = "FILE",
            description =
                    "A rule book to sign and give out first; exit code 2 if it contradicts itself.")
    private @Nullable Path publish;

    @Mixin private RuleBookOptions central = new RuleBookOptions();

    @Spec private CommandSpec spec = CommandSpec.create();

    /** With the options' usual values. */
    public RuleBooksCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        if (publish != null) {
            if (!Files.isReadable(publish)) {
                Sentences.say(err, "LP-7012");
                return Sentences.UNUSABLE;
            }
            int exit = central.ask("PUT", TARGET, Files.readAllBytes(publish), err, body -> 0);
            if (exit != 0) {
                return exit;
            }
        }
        return central.ask("GET", TARGET, new byte[0], err, this::show);
    }

    private int show(byte[] body) {
        if (!(PublishedRuleBooks.read(body)
                instanceof Outcome.Accepted<PublishedRuleBooks>(PublishedRuleBooks list))) {
            Sentences.say(spec.commandLine().getErr(), "LP-7008");
            return Sentences.FAILED;
        }
        PrintWriter out = spec.commandLine().getOut();
        for (Published book : list.books()) {
            out.println(
                    "%s %d  %s  %s"
                            .formatted(
                                    book.version() == list.inForce() ? "*" : " ",
                                    book.version(),
                                    book.validFrom(),
                                    book.zone()));
            for (RuleFinding finding : book.findings()) {
                out.println("    " + finding.path() + "  " + finding.zh() + "  " + finding.en());
            }
        }
        out.flush();
        return 0;
    }
}
