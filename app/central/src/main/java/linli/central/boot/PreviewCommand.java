package linli.central.boot;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import linli.central.report.PreviewCsv;
import linli.central.report.PreviewPage;
import linli.central.report.PreviewPicture;
import linli.central.report.PreviewTable;
import linli.contract.v1.headquarters.PreviewAnswer;
import linli.core.Outcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what a proposed rule book would have done in past weeks. */
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        description =
                "Replays past weeks through a proposed rule book beside the one in force and shows"
                        + " what differs; exit code 2 if the book contradicts itself.")
public final class PreviewCommand implements Callable<Integer> {

    private static final int MOST_WEEKS = 520;

    @Option(
            names = "--rules",
            required = true,
            paramLabel = "FILE",
            description = "The proposed rule book.")
    private Path rules = Path.of("");

    @Option(names = "--weeks", description = "How many weeks back (default: ${DEFAULT-VALUE}).")
    private int weeks = 8;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for preview.html, preview.csv and preview.png.")
    private @Nullable Path out;

    @Mixin private RuleBookOptions central = new RuleBookOptions();

    @Spec private CommandSpec spec = CommandSpec.create();

    /** With the options' usual values. */
    public PreviewCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        if (weeks < 1 || weeks > MOST_WEEKS) {
            Sentences.say(err, "LP-7013");
            return Sentences.UNUSABLE;
        }
        if (!Files.isReadable(rules)) {
            Sentences.say(err, "LP-7012");
            return Sentences.UNUSABLE;
        }
        return central.ask(
                "POST",
                "/v1/hq/rulebooks/preview?weeks=" + weeks,
                Files.readAllBytes(rules),
                err,
                this::show);
    }

    private int show(byte[] body) throws IOException {
        if (!(PreviewAnswer.read(body)
                instanceof Outcome.Accepted<PreviewAnswer>(PreviewAnswer answer))) {
            Sentences.say(spec.commandLine().getErr(), "LP-7008");
            return Sentences.FAILED;
        }
        PrintWriter text = spec.commandLine().getOut();
        new PreviewTable(answer).lines().forEach(text::println);
        if (out != null) {
            write(answer, out);
            text.println(out.resolve("preview.html").toAbsolutePath());
        }
        text.flush();
        return 0;
    }

    private static void write(PreviewAnswer answer, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("preview.html"), new PreviewPage(answer).html());
        Files.writeString(folder.resolve("preview.csv"), PreviewCsv.of(answer));
        Optional<Path> fonts = Optional.ofNullable(System.getProperty("linli.fonts")).map(Path::of);
        Files.write(folder.resolve("preview.png"), new PreviewPicture(answer).png(fonts));
    }
}
