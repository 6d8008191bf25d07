package linli.station.boot.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import linli.station.journal.JournalFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * What a command says when the program cannot go on: a code and a sentence; what nobody expected is
 * logged.
 */
public final class LastWords implements IExecutionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(LastWords.class);
    private static final String UNEXPECTED = "LP-9000";

    @Override
    public int handleExecutionException(
            Exception thrown, CommandLine command, ParseResult arguments) {
        String code =
                switch (thrown) {
                    case JournalFault damaged -> "LP-6011";
                    case IOException unreachable -> "LP-6012";
                    case UncheckedIOException unreachable -> "LP-6012";
                    default -> UNEXPECTED;
                };
        if (code.equals(UNEXPECTED)) {
            LOG.error("The command failed", thrown);
        } else {
            LOG.info("The command failed", thrown);
        }
        Commands.fault(code);
        if (thrown instanceof JournalFault damaged) {
            System.err.println(damaged.getMessage());
        }
        return Commands.FAILED;
    }
}
