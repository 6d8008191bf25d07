package linli.hardware.serial;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import linli.hardware.DeviceState;
import linli.hardware.LiveTap;
import linli.hardware.Scanner;
import linli.hardware.ScannerEvent;

/**
 * A scanner on a serial port (RS-232 or USB-CDC), on a {@link SerialLine} of its own.
 *
 * <p>A frame cut off by unplugging is refused, never handed on in part; the port is looked for four
 * times a second and opened afresh by its path. The same code twice within 300 ms is one scan.
 */
public final class SerialScanner implements Scanner {

    private final SerialPorts ports;
    private final PortSpec spec;
    private final FramingRules rules;
    private final InstantSource clock;
    private final LiveTap tap = new LiveTap();
    private Optional<SerialLine> line = Optional.empty();

    /**
     * A closed scanner.
     *
     * @param ports the ports of this machine, which have the driver ready
     * @param clock gives the times of scans and measures silences and repeats
     */
    public SerialScanner(
            SerialPorts ports, PortSpec spec, FramingRules rules, InstantSource clock) {
        this.ports = ports;
        this.spec = spec;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public synchronized void open(Consumer<ScannerEvent> listener) {
        if (line.isPresent()) {
            throw new IllegalStateException("open already: " + spec);
        }
        line =
                Optional.of(
                        SerialLine.start(
                                ports,
                                spec,
                                clock,
                                tap,
                                own -> new ScannerSession(own, rules, listener)));
    }

    /** A window on the bytes the scanner sends. */
    public LiveTap tap() {
        return tap;
    }

    @Override
    public synchronized DeviceState state() {
        return line.map(SerialLine::state).orElse(DeviceState.CLOSED);
    }

    @Override
    public void close() {
        Optional<SerialLine> ending;
        synchronized (this) {
            ending = line;
            line = Optional.empty();
        }
        ending.ifPresent(SerialLine::close);
    }
}
