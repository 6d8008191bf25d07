package linli.station.boot.command;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;

/** What is said when a command was typed wrongly: a code, what was wrong, and where help is. */
public final class WrongArguments implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        Commands.fault("LP-6014");
        command.getErr().println(wrong.getMessage());
        command.getErr().println(command.getCommandSpec().qualifiedName() + " --help");
        return Commands.UNUSABLE;
    }
}
