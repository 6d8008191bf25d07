package linli.central.boot;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a central out of a backup. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a central out of the newest backup that is whole, in a folder (or database)"
                    + " where there is none.",
            "Stations notice it by themselves and send again what it does not have. Until all of"
                    + " them were heard it gives no points out: see the command recovery.",
            "What headquarters did after the backup they do again: rule books, products, orders,"
                    + " members, decisions, revocations; stations enrolled since get a new code."
        })
public final class RestoreCentralCommand implements Callable<Integer> {

    @Option(
            names = "--from",
            paramLabel = "DIR|FILE",
            required = true,
            description = "Folder of the backups, or one of them.")
    private Path from = Path.of("");

    @Option(
            names = "--expect",
            paramLabel = "ID",
            description = "A station that was enrolled after the backup; may be repeated.")
    private List<UUID> expected = List.of();

    @Mixin private DataOptions data = new DataOptions();

    @Spec private CommandSpec spec = CommandSpec.create();

    /** With the options' usual values. */
    public RestoreCentralCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        CentralOptions options = data.options("127.0.0.1", 0);
        if (Files.isDirectory(options.data().resolve("postgres"))
                || Files.isDirectory(options.data().resolve("keys"))) {
            Sentences.say(err, "LP-7033");
            return Sentences.UNUSABLE;
        }
        Optional<Path> backup =
                Files.isRegularFile(from)
                        ? Optional.of(from).filter(CentralBackup::isWhole)
                        : new CentralBackup(from).newestWhole();
        if (backup.isEmpty()) {
            Sentences.say(err, "LP-7034");
            return Sentences.FAILED;
        }
        new CentralRestore(
                        backup.get(),
                        expected.stream().map(UUID::toString).collect(Collectors.toSet()))
                .into(options);
        spec.commandLine().getOut().println("restored from " + backup.get());
        return 0;
    }
}
