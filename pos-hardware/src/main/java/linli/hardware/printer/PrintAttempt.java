package linli.hardware.printer;

import java.time.Duration;
import java.util.Optional;
import linli.hardware.PrintFault;
import linli.hardware.PrintResult;
import linli.hardware.PrinterStatus;
import linli.hardware.escpos.StatusByte;

/**
 * One job: asks, sends, and waits until the printer says that it is done, as far as it says
 * anything.
 *
 * <p>A printer takes a whole receipt into its memory in an instant and prints for a second or two;
 * paper that ends then would go unnoticed. So the job ends with a question that is answered in its
 * turn, when all before it is on paper. Printers that never answered anything are not asked, and
 * have printed when they have taken the bytes.
 */
final class PrintAttempt {

    /** Asks how the printer is and lets it be known. */
    interface Question {
        Optional<PrinterStatus> ask(Deadline deadline) throws InterruptedException;
    }

    private static final Duration ASK_LIMIT = Duration.ofMillis(1500);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(250);
    private static final Duration UNKNOWN_WAIT = Duration.ofSeconds(2);

    private final PrinterLine line;
    private final StatusDialogue dialogue;
    private final Acquaintance known;
    private final Question status;

    PrintAttempt(PrinterLine line, StatusDialogue dialogue, Acquaintance known, Question status) {
        this.line = line;
        this.dialogue = dialogue;
        this.known = known;
        this.status = status;
    }

    PrintResult run(byte[] job, Deadline deadline) throws InterruptedException {
        Optional<PrintFault> before = before(deadline);
        if (before.isPresent()) {
            return new PrintResult.NotPrinted(before.get());
        }
        dialogue.begin();
        return switch (line.write(job, deadline.left())) {
            case PrintResult.Printed() -> after(deadline);
            case PrintResult.NotPrinted notPrinted -> notPrinted;
            case PrintResult.Uncertain(PrintFault fault) -> new PrintResult.Uncertain(why(fault));
        };
    }

    private Optional<PrintFault> before(Deadline deadline) throws InterruptedException {
        if (known.isMute()) {
            return Optional.empty();
        }
        Deadline soon = Deadline.in(deadline.leftUpTo(ASK_LIMIT));
        if (status.ask(soon).isEmpty() && known.answers()) {
            return Optional.of(PrintFault.UNREACHABLE);
        }
        return known.fault();
    }

    private PrintResult after(Deadline deadline) throws InterruptedException {
        if (!known.mayTellDone()) {
            return known.answers() ? byStatus(deadline) : new PrintResult.Printed();
        }
        line.write(StatusByte.requestInTurn(), deadline.left());
        Deadline patience =
                known.tellsDone() ? deadline : Deadline.in(deadline.leftUpTo(UNKNOWN_WAIT));
        while (!dialogue.awaitDone(patience.leftUpTo(BETWEEN_QUESTIONS))) {
            if (patience.isOver()) {
                return undone();
            }
            status.ask(Deadline.in(patience.leftUpTo(ASK_LIMIT)));
            if (known.fault().isPresent()) {
                return new PrintResult.Uncertain(known.fault().get());
            }
        }
        known.toldDone(true);
        return new PrintResult.Printed();
    }

    // One that has never told that it is done is believed if all else is well.
    private PrintResult undone() {
        if (known.tellsDone() || known.isSilent()) {
            return new PrintResult.Uncertain(PrintFault.STALLED);
        }
        known.toldDone(false);
        return new PrintResult.Printed();
    }

    private PrintResult byStatus(Deadline deadline) throws InterruptedException {
        if (status.ask(Deadline.in(deadline.leftUpTo(ASK_LIMIT))).isEmpty()) {
            return new PrintResult.Uncertain(PrintFault.STALLED);
        }
        return known.fault()
                .<PrintResult>map(PrintResult.Uncertain::new)
                .orElseGet(PrintResult.Printed::new);
    }

    // The question goes out at once even if the job did not; its answer says more than the line.
    private PrintFault why(PrintFault fault) throws InterruptedException {
        if (known.answers() && line.isConnected()) {
            status.ask(Deadline.in(ASK_LIMIT));
        }
        return known.fault().orElse(fault);
    }
}
