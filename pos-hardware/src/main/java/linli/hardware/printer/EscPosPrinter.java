package linli.hardware.printer;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import linli.hardware.DeviceState;
import linli.hardware.LiveTap;
import linli.hardware.PaperWidth;
import linli.hardware.PosPrinter;
import linli.hardware.PrintFault;
import linli.hardware.PrintResult;
import linli.hardware.PrinterEvent;
import linli.hardware.PrinterStatus;
import linli.hardware.escpos.EscPosEncoder;
import linli.hardware.escpos.PrintDocument;
import linli.hardware.escpos.PrinterProfile;
import linli.hardware.serial.LineListener;
import linli.hardware.serial.SerialLine;
import linli.hardware.serial.SerialPorts;

/**
 * An ESC/POS printer behind a serial port, a network address or a file.
 *
 * <p>It is asked about once a second how it is, and before and after each job. Printers that never
 * answer are printed to all the same. One that answered and no longer does is {@link
 * DeviceState#ERROR}, and nothing is sent to it.
 */
public final class EscPosPrinter implements PosPrinter {

    private final SerialPorts ports;
    private final PrinterSpec spec;
    private final InstantSource clock;
    private final EscPosEncoder encoder;
    private final LiveTap tap = new LiveTap();
    private Optional<PrintingSession> session = Optional.empty();

    /** A closed printer that is as most with its paper are. */
    public EscPosPrinter(SerialPorts ports, PrinterSpec spec, InstantSource clock) {
        this(ports, spec, PrinterProfile.of(spec.paper()), clock);
    }

    /**
     * A closed printer.
     *
     * @param ports the ports of this machine, used if the printer is behind one
     * @param profile what it can do; its paper is {@code spec}'s
     * @param clock gives the times of what is told
     */
    public EscPosPrinter(
            SerialPorts ports, PrinterSpec spec, PrinterProfile profile, InstantSource clock) {
        if (profile.paper() != spec.paper()) {
            throw new IllegalArgumentException("other paper: " + spec + ", " + profile);
        }
        this.ports = ports;
        this.spec = spec;
        this.clock = clock;
        this.encoder = new EscPosEncoder(profile);
    }

    /** The bytes in and out, for whoever looks. */
    public LiveTap tap() {
        return tap;
    }

    @Override
    public synchronized void open(Consumer<PrinterEvent> listener) {
        if (session.isPresent()) {
            throw new IllegalStateException("open already: " + spec);
        }
        PrintingSession opened =
                new PrintingSession(spec.port().toString(), clock, listener, this::start);
        session = Optional.of(opened);
        opened.start();
    }

    private PrinterLine start(LineListener listener) {
        return switch (spec.port()) {
            case PrinterPort.Serial(var port) ->
                    new SerialPrinterLine(
                            SerialLine.start(ports, port, clock, tap, line -> listener));
            case PrinterPort.Tcp address -> TcpLine.start(address, clock, tap, listener);
            case PrinterPort.File file -> FileLine.start(file, clock, tap, listener);
        };
    }

    @Override
    public synchronized DeviceState state() {
        return session.map(PrintingSession::state).orElse(DeviceState.CLOSED);
    }

    @Override
    public synchronized PrinterStatus status() {
        return session.map(PrintingSession::status).orElse(PrinterStatus.WELL);
    }

    @Override
    public PaperWidth paper() {
        return spec.paper();
    }

    @Override
    public PrintResult print(PrintDocument document, Duration limit) {
        byte[] job = encoder.encode(document);
        return ask(open -> open.print(job, limit));
    }

    @Override
    public PrintResult kickDrawer(Duration limit) {
        return ask(open -> open.kickDrawer(limit));
    }

    @Override
    public void close() {
        Optional<PrintingSession> ending;
        synchronized (this) {
            ending = session;
            session = Optional.empty();
        }
        ending.ifPresent(PrintingSession::stop);
    }

    private PrintResult ask(Function<PrintingSession, PrintResult> question) {
        Optional<PrintingSession> open;
        synchronized (this) {
            open = session;
        }
        return open.map(question)
                .orElseGet(() -> new PrintResult.NotPrinted(PrintFault.UNREACHABLE));
    }
}
