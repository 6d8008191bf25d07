package linli.central.boot;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The central server's own program; without a subcommand it serves. */
@Command(
        name = "linli-central",
        mixinStandardHelpOptions = true,
        description = "The central server of a chain of pickup stations.",
        subcommands = {
            IssueCodeCommand.class,
            VerifyCentralCommand.class,
            BackupCentralCommand.class,
            RestoreCentralCommand.class,
            RecoveryCommand.class,
            PreviewCommand.class,
            RuleBooksCommand.class,
            KeyCommand.class
        })
public final class Main extends CentralCommand {

    /** Runs the program. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        line.addSubcommand("serve", new CentralCommand());
        return line.setExecutionExceptionHandler(new LastWords());
    }
}
