package linli.station.print;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import linli.core.act.ActId;
import linli.hardware.escpos.PrintDocument;
import linli.station.store.print.PrintJob;

/**
 * What the queue has before it, in memory: a program that starts again has nothing to do until acts
 * are done or a person asks. The drawer goes first, then who asked, then what prints by itself in
 * the order of the acts.
 */
final class Pending {

    /** Something to do next. */
    sealed interface Task {

        /** Open the drawer, for an act done then. */
        record Kick(ActId act, Instant since) implements Task {}

        /** A person wants that on paper, once and now; it is of no act. */
        record Loose(PrintDocument document) implements Task {}

        /** A person wants it on paper. */
        record Asked(ActId act) implements Task {}

        /** It prints by itself if it is still fresh. */
        record ByItself(PrintJob job) implements Task {}
    }

    private final Deque<Task.Kick> kicks = new ArrayDeque<>();
    private final Deque<Task.Loose> loose = new ArrayDeque<>();
    private final Deque<ActId> asked = new ArrayDeque<>();
    private final Deque<PrintJob> byItself = new ArrayDeque<>();
    private final Map<ActId, PrintJob> unprinted = new HashMap<>();
    private Optional<ActId> current = Optional.empty();
    private boolean resting;
    private boolean working;

    synchronized void kick(ActId act, Instant since) {
        kicks.add(new Task.Kick(act, since));
    }

    synchronized void loose(PrintDocument document) {
        loose.add(new Task.Loose(document));
    }

    /** A job of an act that was just done: certainly not on paper. */
    synchronized void add(PrintJob job) {
        unprinted.put(job.act(), job);
        byItself.add(job);
    }

    /** A person asks; whatever would have printed by itself does not print twice. */
    synchronized void ask(ActId act) {
        byItself.removeIf(job -> job.act().equals(act));
        if (!asked.contains(act)) {
            asked.add(act);
        }
    }

    /** It is not to print; false if it is printing already. */
    synchronized boolean drop(ActId act) {
        if (current.equals(Optional.of(act))) {
            return false;
        }
        asked.remove(act);
        byItself.removeIf(job -> job.act().equals(act));
        return true;
    }

    /** Nothing prints by itself any more. */
    synchronized void clear() {
        kicks.clear();
        loose.clear();
        asked.clear();
        byItself.clear();
    }

    /** Whether a worker must be started; then it counts as started. */
    synchronized boolean startsWork() {
        boolean starts =
                !working
                        && (!kicks.isEmpty()
                                || !loose.isEmpty()
                                || !asked.isEmpty()
                                || mayPrintByItself());
        working |= starts;
        return starts;
    }

    /** What to do next; empty ends the work. */
    synchronized Optional<Task> next() {
        if (!kicks.isEmpty()) {
            return Optional.of(kicks.remove());
        }
        if (!loose.isEmpty()) {
            return Optional.of(loose.remove());
        }
        if (!asked.isEmpty()) {
            current = Optional.of(asked.remove());
            return Optional.of(new Task.Asked(current.get()));
        }
        if (mayPrintByItself()) {
            PrintJob job = byItself.remove();
            current = Optional.of(job.act());
            return Optional.of(new Task.ByItself(job));
        }
        working = false;
        return Optional.empty();
    }

    /** The work broke off. */
    synchronized void broke() {
        working = false;
        current = Optional.empty();
    }

    /** The job as it is known to be unprinted in this run of the program. */
    synchronized Optional<PrintJob> unprinted(ActId act) {
        return Optional.ofNullable(unprinted.get(act));
    }

    /** From now on it may be on paper. */
    synchronized void begin(ActId act) {
        unprinted.remove(act);
    }

    /** It certainly is not on paper after all. */
    synchronized void notBegun(PrintJob job) {
        unprinted.put(job.act(), job);
    }

    /** It has come to another state, but not onto paper. */
    synchronized void update(PrintJob job) {
        unprinted.computeIfPresent(job.act(), (act, before) -> job);
    }

    /** It prints by itself again, before all others, after a rest. */
    synchronized void again(PrintJob job) {
        unprinted.put(job.act(), job);
        byItself.addFirst(job);
        resting = true;
    }

    /** The rest is over. */
    synchronized void rested() {
        resting = false;
    }

    synchronized void finished() {
        current = Optional.empty();
    }

    synchronized boolean isPrinting(ActId act) {
        return current.equals(Optional.of(act));
    }

    synchronized boolean isWaiting(ActId act) {
        return asked.contains(act) || byItself.stream().anyMatch(job -> job.act().equals(act));
    }

    private boolean mayPrintByItself() {
        return !resting && !byItself.isEmpty();
    }
}
