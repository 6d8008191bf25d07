package linli.station.print;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.hardware.DeviceState;
import linli.hardware.PaperWidth;
import linli.hardware.PosPrinter;
import linli.hardware.PrintFault;
import linli.hardware.PrintResult;
import linli.hardware.PrinterEvent;
import linli.hardware.PrinterStatus;
import linli.hardware.StateChange;
import linli.hardware.escpos.PrintDocument;
import linli.station.store.h2.StoreFault;
import linli.station.store.print.PrintJob;
import linli.station.store.print.PrintJob.State;
import linli.station.store.print.PrintJobs;

/**
 * The queue of one printer and of the drawer on it.
 *
 * <p>Only a job whose act was acknowledged in this run of the program and which is still fresh
 * prints by itself. Everything else waits to be asked for, and is then marked as a copy unless it
 * is certain that nothing of it ever came onto paper: what is certain is kept in memory alone,
 * because H2 may forget in a power cut what a printer did not.
 */
public final class PrintQueue implements AutoCloseable {

    /** How long a printer may take for one document. */
    public static final Duration PRINT_LIMIT = Duration.ofSeconds(10);

    /** How long a drawer may take, and how long after the act it may still open. */
    public static final Duration KICK_LIMIT = Duration.ofSeconds(3);

    /** The code of a job that waited too long to print by itself. */
    public static final String EXPIRED = "LP-4162";

    private static final Duration KICK_LATEST = Duration.ofSeconds(15);
    private static final List<Long> BACK_OFF = List.of(1L, 2L, 4L, 8L, 15L);
    private static final Duration LOOKED_BACK = Duration.ofDays(1);
    private static final int MOST_SHOWN = 200;

    private final Needs needs;
    private final Pending pending = new Pending();
    private volatile Optional<PosPrinter> printer = Optional.empty();
    private volatile int failures;

    /**
     * What the queue works with.
     *
     * @param lane runs the work; one task of the queue at a time
     * @param listener told on the lane or on the device's thread; must hand over and return
     */
    public record Needs(
            PrintJobs jobs,
            Documents documents,
            InstantSource clock,
            Executor lane,
            Delay delay,
            Consumer<PrintNews> listener) {}

    /** A queue without a printer. */
    public PrintQueue(Needs needs) {
        this.needs = needs;
    }

    /**
     * From now on prints on that one, which it opens, or on none; closes the one before. Waits up
     * to about a second.
     */
    public synchronized void use(Optional<PosPrinter> next) {
        Optional<PosPrinter> before = printer;
        printer = Optional.empty();
        before.ifPresent(PosPrinter::close);
        if (next.isEmpty()) {
            pending.clear();
        }
        printer = next;
        next.ifPresent(each -> each.open(this::said));
        wake();
    }

    /** How wide the paper is; narrow while there is no printer. */
    public PaperWidth paper() {
        return printer.map(PosPrinter::paper).orElse(PaperWidth.MM58);
    }

    /** Whether there is a printer at all. */
    public boolean hasPrinter() {
        return printer.isPresent();
    }

    /** An act was acknowledged and applied: opens the drawer for cash and prints, in a moment. */
    public void done(Act act, long seq) {
        if (printer.isEmpty()) {
            return;
        }
        if (act.opensDrawer()) {
            pending.kick(act.occasion().act(), needs.clock().instant());
        }
        PrintJob.of(seq, act, State.WAITING).ifPresent(pending::add);
        wake();
    }

    /** A person wants it on paper, as a copy if it may be there already. */
    public void print(ActId act) {
        if (printer.isPresent()) {
            pending.ask(act);
            wake();
        }
    }

    /** A person wants that on paper, once and now; it is of no act and is not remembered. */
    public void printLoose(PrintDocument document) {
        if (printer.isPresent()) {
            pending.loose(document);
            wake();
        }
    }

    /** A person wants it neither now nor later. Reads and writes the store. */
    public void dismiss(ActId act) {
        if (pending.drop(act)) {
            job(act).ifPresent(job -> settle(job.become(State.DISMISSED, "")));
        }
    }

    /** How far the job of an act has come; reads the store. */
    public Optional<Standing> standing(ActId act) {
        return job(act).map(this::standing);
    }

    /** The jobs of the last day that are neither printed nor dismissed; reads the store. */
    public List<Standing> undecided() {
        Instant since = needs.clock().instant().minus(LOOKED_BACK);
        return needs.jobs().undecided(since, MOST_SHOWN).stream().map(this::standing).toList();
    }

    @Override
    public void close() {
        use(Optional.empty());
    }

    private void said(PrinterEvent event) {
        boolean well =
                switch (event) {
                    case StateChange change -> change.state() == DeviceState.IDLE;
                    case PrinterStatus status ->
                            !status.offline() && !status.coverOpen() && !status.paperEmpty();
                };
        needs.listener().accept(new PrintNews.PrinterSaid(event));
        if (well) {
            failures = 0;
            pending.rested();
            wake();
        }
    }

    private void wake() {
        if (printer.isPresent() && pending.startsWork()) {
            needs.lane().execute(this::work);
        }
    }

    private void work() {
        boolean ended = false;
        try {
            for (var task = pending.next(); task.isPresent(); task = pending.next()) {
                Pending.Task next = task.get();
                printer.ifPresentOrElse(on -> run(next, on), pending::finished);
            }
            ended = true;
        } finally {
            if (!ended) {
                pending.broke();
                wake();
            }
        }
    }

    private void run(Pending.Task task, PosPrinter on) {
        switch (task) {
            case Pending.Task.Kick kick -> kick(on, kick);
            case Pending.Task.Loose(PrintDocument document) -> on.print(document, PRINT_LIMIT);
            case Pending.Task.Asked(ActId act) ->
                    job(act).ifPresentOrElse(job -> attempt(job, on, true), pending::finished);
            case Pending.Task.ByItself(PrintJob job) -> {
                if (job.isFresh(needs.clock().instant())) {
                    attempt(job, on, false);
                } else {
                    giveUp(job);
                }
            }
        }
    }

    private void kick(PosPrinter on, Pending.Task.Kick kick) {
        Duration late = Duration.between(kick.since(), needs.clock().instant());
        if (late.compareTo(KICK_LATEST) > 0
                || !(on.kickDrawer(KICK_LIMIT) instanceof PrintResult.Printed)) {
            needs.listener()
                    .accept(new PrintNews.DrawerStuck(kick.act(), PrintNews.DrawerStuck.CODE));
        }
    }

    private void attempt(PrintJob job, PosPrinter on, boolean asked) {
        boolean copy = pending.unprinted(job.act()).isEmpty();
        PrintDocument document = document(job, copy);
        PrintJob begun = job.begun(copy);
        pending.begin(job.act());
        keep(begun);
        tell(new Standing(begun, Stage.PRINTING, ""));
        PrintResult result = new PrintResult.Uncertain(PrintFault.STALLED);
        try {
            result = on.print(document, PRINT_LIMIT);
        } finally {
            pending.finished();
            settle(begun, result, copy, asked);
        }
    }

    private PrintDocument document(PrintJob job, boolean copy) {
        Optional<PrintDocument> made = Optional.empty();
        try {
            OptionalInt number = copy ? OptionalInt.of(job.copies() + 1) : OptionalInt.empty();
            PrintDocument document = needs.documents().of(job, number);
            made = Optional.of(document);
            return document;
        } finally {
            if (made.isEmpty()) {
                pending.finished();
                tell(standing(job));
            }
        }
    }

    private void settle(PrintJob job, PrintResult result, boolean copy, boolean asked) {
        switch (result) {
            case PrintResult.Printed printed -> {
                failures = 0;
                settle(job.become(State.PRINTED, ""));
            }
            case PrintResult.Uncertain(PrintFault fault) ->
                    settle(job.become(State.UNCERTAIN, fault.code()));
            case PrintResult.NotPrinted(PrintFault fault) -> {
                if (copy) {
                    notCopied(job.withoutCopy(), fault);
                } else {
                    notPrinted(job, fault, asked);
                }
            }
        }
    }

    private void notCopied(PrintJob job, PrintFault fault) {
        keep(job);
        tell(new Standing(job, Stage.NOT_PRINTED, fault.code()));
    }

    private void notPrinted(PrintJob job, PrintFault fault, boolean asked) {
        if (asked || !job.isFresh(needs.clock().instant())) {
            PrintJob failed = job.become(State.FAILED, fault.code());
            pending.notBegun(failed);
            settle(failed);
            return;
        }
        PrintJob waiting = job.become(State.WAITING, fault.code());
        long seconds = BACK_OFF.get(Math.min(failures, BACK_OFF.size() - 1));
        failures++;
        pending.again(waiting);
        settle(waiting);
        if (printer.isEmpty()) {
            return;
        }
        needs.delay()
                .after(
                        Duration.ofSeconds(seconds),
                        () -> {
                            pending.rested();
                            wake();
                        });
    }

    private void giveUp(PrintJob job) {
        PrintJob failed = job.become(State.FAILED, job.fault().isEmpty() ? EXPIRED : job.fault());
        pending.finished();
        pending.notBegun(failed);
        settle(failed);
    }

    private void settle(PrintJob job) {
        keep(job);
        tell(standing(job));
    }

    private void tell(Standing standing) {
        needs.listener().accept(new PrintNews.JobChanged(standing));
    }

    private Standing standing(PrintJob job) {
        return new Standing(job, stage(job), job.fault());
    }

    private Stage stage(PrintJob job) {
        if (pending.isPrinting(job.act())) {
            return Stage.PRINTING;
        }
        if (pending.isWaiting(job.act())) {
            return Stage.WAITING;
        }
        return switch (job.state()) {
            case WAITING, FAILED -> Stage.NOT_PRINTED;
            case PRINTED -> Stage.PRINTED;
            case UNCERTAIN -> Stage.MAYBE_PRINTED;
            case DISMISSED -> Stage.DISMISSED;
        };
    }

    private Optional<PrintJob> job(ActId act) {
        return pending.unprinted(act).or(() -> needs.jobs().of(act));
    }

    private void keep(PrintJob job) {
        pending.update(job);
        try {
            needs.jobs().keep(job);
        } catch (StoreFault e) {
            // The store says so itself. What was printed is known here; after a restart every
            // print is a copy, so that forgetting it never makes a second original.
        }
    }
}
