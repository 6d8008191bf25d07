package linli.hardware.simulator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import linli.hardware.PaperWidth;
import linli.hardware.PrinterStatus;
import linli.hardware.escpos.Printout;
import linli.hardware.escpos.VirtualPrinter;
import linli.hardware.printer.PrinterPort;
import linli.hardware.printer.PrinterSpec;
import linli.hardware.serial.PortSpec;

/**
 * A printer at the far end of a pseudo-terminal or of a network address on this machine. Its paper,
 * cover and power can be taken away and put back at any time, also in the middle of a job.
 */
public final class SimulatedPrinter implements AutoCloseable {

    private final VirtualPrinter printer;
    private final PrinterSpec spec;
    private final PrinterWire wire;
    private boolean mute;
    private boolean drawerOut;
    private int pulsesAtOut;
    private int lostPulses;
    private boolean hanging;

    private SimulatedPrinter(PrinterWire wire, PrinterPort port, PaperWidth paper)
            throws IOException {
        this.printer = new VirtualPrinter(paper);
        this.spec = new PrinterSpec(port, paper);
        this.wire = wire;
        wire.plug(this::accept);
    }

    /** A printer behind {@code link}, where a program finds a serial device. */
    public static SimulatedPrinter onTerminal(Path link, PaperWidth paper) throws IOException {
        PortSpec port = new PortSpec(link.toAbsolutePath().toString(), PortSpec.DEFAULT_BAUD);
        return new SimulatedPrinter(new TerminalWire(link), new PrinterPort.Serial(port), paper);
    }

    /** A printer that listens on this machine only, at a port that is free. */
    public static SimulatedPrinter onNetwork(PaperWidth paper) throws IOException {
        NetworkWire wire = new NetworkWire();
        return new SimulatedPrinter(wire, new PrinterPort.Tcp("127.0.0.1", wire.port()), paper);
    }

    /** Where a program finds it, and its paper. */
    public PrinterSpec spec() {
        return spec;
    }

    /** Takes the roll out. */
    public void takePaper() {
        become(now -> status(now, now.coverOpen(), true));
    }

    /** Puts a new roll in; what was kept in memory is printed. */
    public void putPaper() {
        become(now -> status(now, now.coverOpen(), false));
    }

    /** The roll ends after so many more lines. */
    public synchronized void endPaperAfter(int lines) {
        printer.endPaperAfter(lines);
    }

    /** Opens the cover; it does not print. */
    public void openCover() {
        become(now -> status(now, true, now.paperEmpty()));
    }

    /** Closes the cover; what was kept in memory is printed. */
    public void closeCover() {
        become(now -> status(now, false, now.paperEmpty()));
    }

    /** Makes it be so. */
    public void become(PrinterStatus next) {
        become(now -> next);
    }

    /** Takes plug and power away: what it had not printed is forgotten. */
    public void unplug() {
        wire.unplug();
        synchronized (this) {
            printer.restart();
        }
    }

    /** Puts plug and power back, at the same place. */
    public void replug() throws IOException {
        wire.plug(this::accept);
    }

    /** From now on it prints and never answers, as some do. */
    public synchronized void neverAnswer() {
        mute = true;
    }

    /** It takes no more bytes, though all plugs are in; {@code false}: it does again. */
    public synchronized void hang(boolean hangs) {
        hanging = hangs;
        notifyAll();
    }

    /** How it is. */
    public synchronized PrinterStatus status() {
        return printer.status();
    }

    /** The slips that were cut off, in order. */
    public synchronized List<Printout> slips() {
        return printer.slips();
    }

    /** What hangs out and is not cut off. */
    public synchronized Printout hanging() {
        return printer.hanging();
    }

    /** Pulls the drawer's plug out of the printer, which does not notice. */
    public synchronized void unplugDrawer() {
        if (!drawerOut) {
            drawerOut = true;
            pulsesAtOut = printer.drawerPulses();
        }
    }

    /** Puts the drawer's plug back; it knows nothing of what it was told meanwhile. */
    public synchronized void replugDrawer() {
        if (drawerOut) {
            drawerOut = false;
            lostPulses += printer.drawerPulses() - pulsesAtOut;
        }
    }

    /** How often the drawer was told to open, and heard it. */
    public synchronized int drawerPulses() {
        return (drawerOut ? pulsesAtOut : printer.drawerPulses()) - lostPulses;
    }

    /** Unplugs it for good. */
    @Override
    public void close() {
        hang(false);
        wire.unplug();
    }

    private synchronized byte[] accept(byte[] bytes, int count) throws InterruptedException {
        while (hanging) {
            wait();
        }
        byte[] answer = printer.accept(bytes, count);
        return mute ? new byte[0] : answer;
    }

    private synchronized void become(UnaryOperator<PrinterStatus> change) {
        printer.become(change.apply(printer.status()));
    }

    private static PrinterStatus status(PrinterStatus now, boolean coverOpen, boolean noPaper) {
        return new PrinterStatus(
                now.offline(),
                coverOpen,
                now.paperNearEnd(),
                noPaper,
                now.drawerOpen(),
                now.broken());
    }
}
