package linli.hardware.printer;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import linli.hardware.PrintFault;
import linli.hardware.PrinterStatus;

/**
 * What is known of a printer by having asked it: whether it answers at all, and what it said last.
 */
final class Acquaintance {

    private static final int QUESTIONS_BEFORE_SILENT = 3;

    private volatile PrinterStatus status = PrinterStatus.WELL;
    private volatile boolean everAnswered;
    private volatile boolean neverDone;
    private volatile boolean everDone;
    private final AtomicInteger unanswered = new AtomicInteger();

    PrinterStatus status() {
        return status;
    }

    /** It answered, or did not; whether what it says differs from what it said before. */
    boolean heard(Optional<PrinterStatus> answer) {
        if (answer.isEmpty()) {
            unanswered.incrementAndGet();
            return false;
        }
        unanswered.set(0);
        everAnswered = true;
        boolean news = !status.equals(answer.get());
        status = answer.get();
        return news;
    }

    /** Another device may be there now, or the same in another state. */
    void afresh() {
        neverDone = false;
    }

    /** Whether it is one of those that tell their status. */
    boolean answers() {
        return everAnswered;
    }

    /** It has answered before and now no longer does: it is off, or hangs. */
    boolean isSilent() {
        return everAnswered && unanswered.get() >= QUESTIONS_BEFORE_SILENT;
    }

    /** Whether asking is of no use: it has never answered and been asked often enough. */
    boolean isMute() {
        return !everAnswered && unanswered.get() >= QUESTIONS_BEFORE_SILENT;
    }

    /** Whether it tells when all is printed; unknown is not no. */
    boolean mayTellDone() {
        return everAnswered && !neverDone;
    }

    /** It told, once at least, that all was printed. */
    boolean tellsDone() {
        return everDone;
    }

    void toldDone(boolean told) {
        everDone |= told;
        neverDone = !everDone;
    }

    /** Why it does not print now, by what it said last. */
    Optional<PrintFault> fault() {
        if (status.coverOpen()) {
            return Optional.of(PrintFault.COVER_OPEN);
        }
        if (status.paperEmpty()) {
            return Optional.of(PrintFault.PAPER_EMPTY);
        }
        return status.offline() || status.broken()
                ? Optional.of(PrintFault.OUT_OF_ORDER)
                : Optional.empty();
    }
}
