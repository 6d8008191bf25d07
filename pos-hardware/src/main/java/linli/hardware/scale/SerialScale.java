package linli.hardware.scale;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import linli.hardware.DeviceState;
import linli.hardware.LiveTap;
import linli.hardware.Scale;
import linli.hardware.ScaleEvent;
import linli.hardware.ScaleReading;
import linli.hardware.serial.SerialLine;
import linli.hardware.serial.SerialPorts;

/**
 * A scale on a serial line, asked about eight times a second. One that has told no weight for more
 * than a second is in ERROR with {@link linli.hardware.DeviceFault#NO_ANSWER}, one that tells
 * pounds with {@link linli.hardware.DeviceFault#WRONG_UNIT}; both go on being asked.
 */
public final class SerialScale implements Scale {

    private final SerialPorts ports;
    private final ScaleSpec spec;
    private final InstantSource clock;
    private final LiveTap tap = new LiveTap();
    private Optional<Opened> opened = Optional.empty();

    private record Opened(SerialLine line, ScaleSession session) {}

    /**
     * A closed scale.
     *
     * @param ports the ports of this machine, which have the driver ready
     * @param clock gives the times of readings; silences are not measured by it
     */
    public SerialScale(SerialPorts ports, ScaleSpec spec, InstantSource clock) {
        this.ports = ports;
        this.spec = spec;
        this.clock = clock;
    }

    /** A window on the bytes between till and scale. */
    public LiveTap tap() {
        return tap;
    }

    @Override
    public synchronized void open(Consumer<ScaleEvent> listener) {
        if (opened.isPresent()) {
            throw new IllegalStateException("open already: " + spec);
        }
        AtomicReference<ScaleSession> session = new AtomicReference<>();
        SerialLine line =
                SerialLine.start(
                        ports,
                        spec.port(),
                        clock,
                        tap,
                        own -> {
                            session.set(new ScaleSession(own, spec.profile(), listener));
                            return session.get();
                        });
        opened = Optional.of(new Opened(line, session.get()));
    }

    @Override
    public synchronized DeviceState state() {
        return opened.map(now -> now.line().state()).orElse(DeviceState.CLOSED);
    }

    @Override
    public synchronized Optional<ScaleReading> reading() {
        return opened.flatMap(now -> now.session().reading());
    }

    @Override
    public synchronized void tare() {
        opened.ifPresent(now -> now.session().request(spec.profile().commands().tare()));
    }

    @Override
    public synchronized void zero() {
        opened.ifPresent(now -> now.session().request(spec.profile().commands().zero()));
    }

    @Override
    public void close() {
        Optional<Opened> ending;
        synchronized (this) {
            ending = opened;
            opened = Optional.empty();
        }
        ending.ifPresent(now -> now.line().close());
    }
}
