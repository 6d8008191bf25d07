package linli.hardware.escpos;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import linli.hardware.PaperWidth;
import linli.hardware.PrinterStatus;

/**
 * A printer made of nothing: reads the bytes a printer is sent and keeps what would be on its paper
 * as lines and as a picture. For the preview, the tests and the demonstration.
 *
 * <p>Any bytes may come, in any pieces. Status is answered at once, as real printers do, even in
 * the middle of another command. While there is no paper, or the cover is open, commands are kept
 * until all is well again. Not for several threads at a time.
 */
public final class VirtualPrinter {

    /** How many bytes are kept while it does not print; what comes on top is lost. */
    public static final int MOST_KEPT = 64 * 1024;

    private final PaperRoll roll;
    private final CommandExecution execution;
    private final CommandParser parser;
    private final RealTimeRequests realTime;
    private final ByteArrayOutputStream answers = new ByteArrayOutputStream();
    private final Deque<Byte> kept = new ArrayDeque<>();
    private PrinterStatus status = PrinterStatus.WELL;
    private int drawerPulses;

    /** A printer that is well, with an endless roll. */
    public VirtualPrinter(PaperWidth paper) {
        this.roll = new PaperRoll(paper);
        this.execution = new CommandExecution(paper, roll, this::pulseDrawer, this::answerInTurn);
        this.parser = new CommandParser(execution::execute);
        this.realTime = new RealTimeRequests(this::answerAtOnce, this::pulseDrawer);
    }

    /** What a printer in good order makes of one job: the whole paper, cut or not. */
    public static Printout print(PaperWidth paper, byte[] job) {
        VirtualPrinter printer = new VirtualPrinter(paper);
        printer.accept(job);
        List<Printout> slips = printer.slips();
        return slips.isEmpty() ? printer.hanging() : slips.getFirst();
    }

    /** Takes bytes as they come; what it answers to them, mostly nothing. */
    public byte[] accept(byte... bytes) {
        return accept(bytes, bytes.length);
    }

    /** Takes the first {@code count} of {@code bytes}; what it answers to them. */
    public byte[] accept(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            int value = bytes[i] & 0xFF;
            realTime.accept(value);
            if (isHalted()) {
                keep(bytes[i]);
            } else {
                parser.accept(value);
                noticeEnd();
            }
        }
        byte[] answer = answers.toByteArray();
        answers.reset();
        return answer;
    }

    /** Makes it be so: takes the paper away, opens the cover, and puts them back. */
    public void become(PrinterStatus next) {
        status = next;
        if (!next.paperEmpty()) {
            roll.neverEnd();
        }
        while (!isHalted() && !kept.isEmpty()) {
            parser.accept(kept.removeFirst() & 0xFF);
        }
    }

    /** The paper will end after so many more lines, if {@link #become} does not come first. */
    public void endPaperAfter(int lines) {
        roll.endAfter(lines);
        noticeEnd();
    }

    private void noticeEnd() {
        if (roll.isUsedUp()) {
            status = with(status.drawerOpen(), true);
        }
    }

    /** How it is. */
    public PrinterStatus status() {
        return status;
    }

    /** How many bytes wait for paper, cover or person. */
    public int kept() {
        return kept.size();
    }

    /** Switched off and on: what waits and what is half said is forgotten; paper stays. */
    public void restart() {
        kept.clear();
        parser.reset();
        realTime.reset();
        execution.restart();
    }

    /** The slips that were cut off, in order; the last 200. */
    public List<Printout> slips() {
        return roll.slips();
    }

    /** What is printed and not cut off yet. */
    public Printout hanging() {
        return roll.hanging();
    }

    /** How often the drawer was told to open. */
    public int drawerPulses() {
        return drawerPulses;
    }

    /** How many bytes were no command and no character. */
    public int residue() {
        return execution.residue();
    }

    /** Whether the last byte ended something: no command and no character is half said. */
    public boolean isAtRest() {
        return kept.isEmpty() && parser.isAtGround();
    }

    private boolean isHalted() {
        return status.offline() || status.coverOpen() || status.paperEmpty() || status.broken();
    }

    private void keep(byte value) {
        if (kept.size() < MOST_KEPT) {
            kept.addLast(value);
        }
    }

    private void pulseDrawer() {
        drawerPulses++;
        status = with(true, status.paperEmpty());
    }

    private PrinterStatus with(boolean drawerOpen, boolean paperEmpty) {
        return new PrinterStatus(
                status.offline(),
                status.coverOpen(),
                status.paperNearEnd(),
                paperEmpty,
                drawerOpen,
                status.broken());
    }

    private void answerAtOnce(int request) {
        answers.write(StatusByte.answer(request, status));
    }

    private void answerInTurn(int request) {
        answers.write(StatusByte.inTurn(request, status));
    }
}
