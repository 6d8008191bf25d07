package linli.hardware.printer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import linli.hardware.Delivery;
import linli.hardware.DeviceFault;
import linli.hardware.DeviceState;
import linli.hardware.PrintFault;
import linli.hardware.PrintResult;
import linli.hardware.PrinterEvent;
import linli.hardware.PrinterStatus;
import linli.hardware.StateChange;
import linli.hardware.escpos.EscPosEncoder;
import linli.hardware.serial.LineListener;

/** From opening a printer to closing it: one job or question at a time, events on one thread. */
final class PrintingSession implements LineListener {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration POLL_OF_THE_MUTE = Duration.ofSeconds(10);
    private static final Duration ASK_LIMIT = Duration.ofMillis(1500);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(1);

    private final InstantSource clock;
    private final Consumer<PrinterEvent> listener;
    private final LinkedBlockingQueue<PrinterEvent> events = new LinkedBlockingQueue<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final ReentrantLock turn = new ReentrantLock();
    private final Acquaintance known = new Acquaintance();
    private final StatusDialogue dialogue = new StatusDialogue();
    private final Thread thread;
    private final PrinterLine line;
    private volatile boolean silent;
    private volatile long nextPoll = System.nanoTime();

    PrintingSession(
            String name,
            InstantSource clock,
            Consumer<PrinterEvent> listener,
            Function<LineListener, PrinterLine> start) {
        this.clock = clock;
        this.listener = listener;
        this.thread = Thread.ofPlatform().daemon().name("printer " + name).unstarted(this::run);
        this.line = start.apply(this);
    }

    void start() {
        thread.start();
    }

    DeviceState state() {
        DeviceState ofLine = line.state();
        return silent && ofLine == DeviceState.IDLE ? DeviceState.ERROR : ofLine;
    }

    PrinterStatus status() {
        return known.status();
    }

    @Override
    public void connected() {
        known.afresh();
        nextPoll = System.nanoTime();
    }

    @Override
    public void received(byte[] bytes, Instant at) {
        dialogue.received(bytes);
    }

    @Override
    public void changed(StateChange change) {
        boolean stillSilent = change.state() == DeviceState.IDLE && known.isSilent();
        if (change.state() != DeviceState.CLOSED && !stillSilent) {
            silent = false;
            events.add(change);
        } else {
            silent = stillSilent;
        }
    }

    void stop() {
        stopped.countDown();
        thread.interrupt();
        line.close();
        try {
            thread.join(STOP_LIMIT);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        Delivery.to(
                listener, new StateChange(DeviceState.CLOSED, Optional.empty(), clock.instant()));
    }

    PrintResult print(byte[] job, Duration limit) {
        return inTurn(
                limit,
                deadline -> new PrintAttempt(line, dialogue, known, this::ask).run(job, deadline));
    }

    PrintResult kickDrawer(Duration limit) {
        return inTurn(
                limit,
                deadline ->
                        line.write(
                                known.fault().isPresent()
                                        ? EscPosEncoder.drawerKickAtOnce()
                                        : EscPosEncoder.drawerKick(),
                                deadline.left()));
    }

    /** What is done by one thread at a time. */
    private interface Turn {
        PrintResult run(Deadline deadline) throws InterruptedException;
    }

    private PrintResult inTurn(Duration limit, Turn work) {
        Deadline deadline = Deadline.in(limit);
        try {
            if (!line.isConnected()) {
                return new PrintResult.NotPrinted(PrintFault.UNREACHABLE);
            }
            if (!turn.tryLock(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                return new PrintResult.NotPrinted(PrintFault.STALLED);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new PrintResult.NotPrinted(PrintFault.STALLED);
        }
        try {
            return work.run(deadline);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new PrintResult.Uncertain(PrintFault.STALLED);
        } finally {
            turn.unlock();
        }
    }

    private void run() {
        try {
            while (stopped.getCount() > 0) {
                long wait = Math.max(0, nextPoll - System.nanoTime());
                PrinterEvent event = events.poll(wait, TimeUnit.NANOSECONDS);
                if (event != null) {
                    Delivery.to(listener, event);
                } else {
                    poll();
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void poll() throws InterruptedException {
        // Whoever prints goes first.
        boolean free = line.isTwoWay() && line.isConnected() && !turn.hasQueuedThreads();
        if (free && turn.tryLock()) {
            try {
                ask(Deadline.in(ASK_LIMIT));
            } finally {
                turn.unlock();
            }
        }
        nextPoll = System.nanoTime() + (known.isMute() ? POLL_OF_THE_MUTE : POLL).toNanos();
    }

    private Optional<PrinterStatus> ask(Deadline deadline) throws InterruptedException {
        if (!line.isTwoWay()) {
            return Optional.empty();
        }
        Optional<PrinterStatus> answer = dialogue.ask(line, deadline);
        if (known.heard(answer)) {
            events.add(known.status());
        }
        if (known.isSilent() != silent && line.isConnected()) {
            becomeSilent(known.isSilent());
        }
        return answer;
    }

    private void becomeSilent(boolean now) {
        silent = now;
        events.add(
                new StateChange(
                        now ? DeviceState.ERROR : DeviceState.IDLE,
                        now ? Optional.of(DeviceFault.NO_ANSWER) : Optional.empty(),
                        clock.instant()));
        if (now) {
            line.reconnect();
        }
    }
}
