package linli.station.device;

import java.util.Optional;
import java.util.function.Consumer;
import linli.hardware.DeviceState;
import linli.hardware.Scale;
import linli.hardware.ScaleEvent;
import linli.hardware.ScaleReading;

/** The scale of a station, whichever stands behind it. */
final class ScaleFace implements Scale {

    private final Bay<Scale, ScaleEvent> bay;
    private Optional<Runnable> release = Optional.empty();

    ScaleFace(Bay<Scale, ScaleEvent> bay) {
        this.bay = bay;
    }

    @Override
    public synchronized void open(Consumer<ScaleEvent> listener) {
        if (release.isPresent()) {
            throw new IllegalStateException("open already");
        }
        release = Optional.of(bay.listen(listener));
    }

    @Override
    public DeviceState state() {
        return bay.device().map(Scale::state).orElse(DeviceState.CLOSED);
    }

    @Override
    public Optional<ScaleReading> reading() {
        return bay.device().flatMap(Scale::reading);
    }

    @Override
    public void tare() {
        bay.device().ifPresent(Scale::tare);
    }

    @Override
    public void zero() {
        bay.device().ifPresent(Scale::zero);
    }

    @Override
    public synchronized void close() {
        release.ifPresent(Runnable::run);
        release = Optional.empty();
    }
}
