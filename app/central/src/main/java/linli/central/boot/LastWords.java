package linli.central.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import linli.central.store.DataInUse;
import linli.central.store.DatabaseFault;
import org.flywaydb.core.api.FlywayException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a command says when the program cannot go on: a code and a sentence, never a trace. */
final class LastWords implements IExecutionExceptionHandler {

    private static final System.Logger LOG = System.getLogger(LastWords.class.getName());

    @Override
    public int handleExecutionException(
            Exception thrown, CommandLine command, ParseResult arguments) {
        LOG.log(System.Logger.Level.DEBUG, "The command failed", thrown);
        Sentences.say(command.getErr(), code(thrown));
        return Sentences.FAILED;
    }

    private static String code(Exception thrown) {
        return switch (thrown) {
            case UncheckedIOException disk when disk.getCause() instanceof BindException ->
                    "LP-7001";
            case DataInUse other -> "LP-7002";
            case DatabaseFault database -> "LP-7003";
            case FlywayException database -> "LP-7003";
            case UncheckedIOException disk -> "LP-7004";
            case IOException disk -> "LP-7004";
            default -> "LP-9000";
        };
    }
}
