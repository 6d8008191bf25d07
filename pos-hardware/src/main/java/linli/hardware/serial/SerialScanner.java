package linli.hardware.serial;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import linli.hardware.DeviceState;
import linli.hardware.Scanner;
import linli.hardware.ScannerEvent;

/**
 * A scanner on a serial port (RS-232 or USB-CDC), read by one platform thread of its own.
 *
 * <p>A frame cut off by unplugging is refused, never handed on in part; the port is looked for four
 * times a second and opened afresh by its path. The same code twice within 300 ms is one scan.
 */
public final class SerialScanner implements Scanner {

    private final PortSpec spec;
    private final FramingRules rules;
    private final InstantSource clock;
    private Optional<ReadingSession> session = Optional.empty();

    /**
     * A closed scanner.
     *
     * @param ports the ports of this machine, which have the driver ready
     * @param clock gives the times of scans and measures silences and repeats
     */
    public SerialScanner(
            SerialPorts ports, PortSpec spec, FramingRules rules, InstantSource clock) {
        ports.ready();
        this.spec = spec;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public synchronized void open(Consumer<ScannerEvent> listener) {
        if (session.isPresent()) {
            throw new IllegalStateException("open already: " + spec);
        }
        ReadingSession opened = new ReadingSession(spec, rules, clock, listener);
        session = Optional.of(opened);
        opened.start();
    }

    @Override
    public synchronized DeviceState state() {
        return session.map(ReadingSession::state).orElse(DeviceState.CLOSED);
    }

    @Override
    public void close() {
        Optional<ReadingSession> ending;
        synchronized (this) {
            ending = session;
            session = Optional.empty();
        }
        ending.ifPresent(ReadingSession::stop);
    }
}
