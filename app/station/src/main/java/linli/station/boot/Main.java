package linli.station.boot;

import java.util.concurrent.Callable;
import linli.station.boot.command.BackupCommand;
import linli.station.boot.command.EnrolCommand;
import linli.station.boot.command.KeyCommand;
import linli.station.boot.command.LastWords;
import linli.station.boot.command.RestoreCommand;
import linli.station.boot.command.SimulateCommand;
import linli.station.boot.command.VerifyCommand;
import linli.station.boot.command.WrongArguments;
import linli.station.boot.demo.DemonstrationCommand;
import linli.station.boot.till.StationCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The launcher. Without a command it plays the demonstration. */
@Command(
        name = "linli",
        description = "Linli POS (邻里收银): the till of a neighbourhood pickup station.",
        mixinStandardHelpOptions = true,
        version = "Linli POS 0.1.0",
        footer = {
            "",
            "central ...            the central server: central --help",
            "Without a command: the demonstration.",
            "Exit code: 0 done, 1 a check failed, 2 the input cannot be used."
        },
        subcommands = {
            DemonstrationCommand.class,
            StationCommand.class,
            EnrolCommand.class,
            KeyCommand.class,
            VerifyCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            SimulateCommand.class
        })
public final class Main implements Callable<Integer> {

    @Spec private CommandSpec spec;

    /** Made by the command line. */
    public Main() {
        this.spec = CommandSpec.create();
    }

    /** Runs the command and leaves with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new WrongArguments())
                .setExecutionExceptionHandler(new LastWords());
    }

    @Override
    public Integer call() {
        return spec.commandLine().execute("demonstrate");
    }
}
