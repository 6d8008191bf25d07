package linli.hardware.printer;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import linli.hardware.PrintResult;
import linli.hardware.PrinterStatus;
import linli.hardware.escpos.StatusByte;

/**
 * Asks a printer how it is, one question after the other, so that no answer is taken for another's.
 * Asked by one thread at a time; answers come on the line's.
 */
final class StatusDialogue {

    private static final Duration ANSWER_LIMIT = Duration.ofMillis(400);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition came = lock.newCondition();
    private OptionalInt answer = OptionalInt.empty();
    private boolean done;

    /** Takes what came from the printer. Bytes that are no answer are nothing to us. */
    void received(byte[] bytes) {
        lock.lock();
        try {
            for (byte value : bytes) {
                if (StatusByte.isAnswer(value & 0xFF)) {
                    answer = OptionalInt.of(value & 0xFF);
                } else if (StatusByte.isAnswerInTurn(value & 0xFF)) {
                    done = true;
                }
            }
            came.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How the printer is; empty if it answers nothing. What it leaves unanswered is well. */
    Optional<PrinterStatus> ask(PrinterLine line, Deadline deadline) throws InterruptedException {
        OptionalInt printer = ask(line, 1, deadline);
        OptionalInt cause = ask(line, 2, deadline);
        OptionalInt paper = ask(line, 4, deadline);
        if (printer.isEmpty() && cause.isEmpty() && paper.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                StatusByte.status(
                        printer.orElse(StatusByte.NOTHING),
                        cause.orElse(StatusByte.NOTHING),
                        paper.orElse(StatusByte.NOTHING)));
    }

    /** Forgets that anything was done: what is told done from now on is done from now on. */
    void begin() {
        lock.lock();
        try {
            done = false;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the printer says that it has done all; whether it did. */
    boolean awaitDone(Duration limit) throws InterruptedException {
        lock.lock();
        try {
            long nanos = limit.toNanos();
            while (!done && nanos > 0) {
                nanos = came.awaitNanos(nanos);
            }
            return done;
        } finally {
            lock.unlock();
        }
    }

    private OptionalInt ask(PrinterLine line, int n, Deadline deadline)
            throws InterruptedException {
        forget();
        Duration limit = deadline.leftUpTo(ANSWER_LIMIT);
        boolean sent = line.write(StatusByte.request(n), limit) instanceof PrintResult.Printed;
        return sent ? await(limit) : OptionalInt.empty();
    }

    private void forget() {
        lock.lock();
        try {
            answer = OptionalInt.empty();
        } finally {
            lock.unlock();
        }
    }

    private OptionalInt await(Duration limit) throws InterruptedException {
        lock.lock();
        try {
            long nanos = limit.toNanos();
            while (answer.isEmpty() && nanos > 0) {
                nanos = came.awaitNanos(nanos);
            }
            return answer;
        } finally {
            lock.unlock();
        }
    }
}
