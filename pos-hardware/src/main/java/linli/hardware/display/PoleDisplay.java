package linli.hardware.display;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import linli.hardware.DeviceState;
import linli.hardware.LineDisplay;
import linli.hardware.LiveTap;
import linli.hardware.StateChange;
import linli.hardware.serial.PortSpec;
import linli.hardware.serial.SerialLine;
import linli.hardware.serial.SerialPorts;

/**
 * An ESC/POS pole display of two lines on a serial line. It says nothing back: that it is switched
 * off, or that another device is on the port, cannot be noticed.
 */
public final class PoleDisplay implements LineDisplay {

    private final SerialPorts ports;
    private final PortSpec spec;
    private final InstantSource clock;
    private final LiveTap tap = new LiveTap();
    private final AtomicReference<DisplaySession.Text> newest =
            new AtomicReference<>(DisplaySession.Text.NOTHING);
    private Optional<SerialLine> line = Optional.empty();

    /**
     * A closed display that shows nothing yet.
     *
     * @param ports the ports of this machine, which have the driver ready
     * @param clock gives the times of changes
     */
    public PoleDisplay(SerialPorts ports, PortSpec spec, InstantSource clock) {
        this.ports = ports;
        this.spec = spec;
        this.clock = clock;
    }

    /** A window on the bytes sent to the display. */
    public LiveTap tap() {
        return tap;
    }

    @Override
    public synchronized void open(Consumer<StateChange> listener) {
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
                                own -> new DisplaySession(own, newest, listener)));
    }

    @Override
    public synchronized DeviceState state() {
        return line.map(SerialLine::state).orElse(DeviceState.CLOSED);
    }

    @Override
    public void show(String upper, String lower) {
        newest.set(new DisplaySession.Text(upper, lower));
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
