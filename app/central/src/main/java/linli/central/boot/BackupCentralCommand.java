package linli.central.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import linli.central.store.DatabaseLogin;
import linli.central.store.EmbeddedDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Backs the central up, running or not. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Backs the central up, running or not, and verifies the backup; the newest 14 are"
                    + " kept.",
            "A backup holds the central's keys: whoever has it can be the central."
        })
public final class BackupCentralCommand implements Callable<Integer> {

    @Option(
            names = "--to",
            paramLabel = "DIR",
            required = true,
            description = "Folder of the backups, on another disk.")
    private Path to = Path.of("");

    @Mixin private DataOptions data = new DataOptions();

    @Spec private CommandSpec spec = CommandSpec.create();

    /** With the options' usual values. */
    public BackupCentralCommand() {}

    @Override
    public Integer call() throws IOException {
        if (!data.isThere()) {
            Sentences.say(spec.commandLine().getErr(), "LP-7005");
            return Sentences.UNUSABLE;
        }
        if (!Files.isDirectory(to)) {
            Sentences.say(spec.commandLine().getErr(), "LP-7031");
            return Sentences.UNUSABLE;
        }
        CentralOptions options = data.options("127.0.0.1", 0);
        Path postgres = options.data().resolve("postgres");
        Optional<DatabaseLogin> reached =
                options.database()
                        .map(DatabaseLogin::of)
                        .or(() -> EmbeddedDatabase.running(postgres));
        if (reached.isPresent()) {
            return write(reached.get());
        }
        try (EmbeddedDatabase stopped = EmbeddedDatabase.start(postgres, true)) {
            return write(stopped.owner("postgres"));
        }
    }

    private Integer write(DatabaseLogin owner) {
        try {
            Path keys = data.data().resolve("keys");
            var written = new CentralBackup(to).write(owner, keys, Instant.now());
            spec.commandLine()
                    .getOut()
                    .println(written.file() + "  " + written.rows() + " rows, verified");
            return 0;
        } catch (IOException notWritten) {
            Sentences.say(spec.commandLine().getErr(), "LP-7032");
            return Sentences.FAILED;
        }
    }
}
