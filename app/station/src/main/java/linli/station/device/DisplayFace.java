package linli.station.device;

import java.util.Optional;
import java.util.function.Consumer;
import linli.hardware.DeviceState;
import linli.hardware.LineDisplay;
import linli.hardware.StateChange;

/** The pole display of a station, whichever stands behind it. */
final class DisplayFace implements LineDisplay {

    private final Bay<LineDisplay, StateChange> bay;
    private Optional<Runnable> release = Optional.empty();
    private Optional<String[]> shown = Optional.empty();

    DisplayFace(Bay<LineDisplay, StateChange> bay) {
        this.bay = bay;
    }

    @Override
    public synchronized void open(Consumer<StateChange> listener) {
        if (release.isPresent()) {
            throw new IllegalStateException("open already");
        }
        release = Optional.of(bay.listen(listener));
    }

    @Override
    public DeviceState state() {
        return bay.device().map(LineDisplay::state).orElse(DeviceState.CLOSED);
    }

    @Override
    public synchronized void show(String upper, String lower) {
        shown = Optional.of(new String[] {upper, lower});
        bay.device().ifPresent(display -> display.show(upper, lower));
    }

    @Override
    public synchronized void close() {
        release.ifPresent(Runnable::run);
        release = Optional.empty();
    }

    /** A display that took the place of another shows what that one showed. */
    synchronized void showAgain(LineDisplay fresh) {
        shown.ifPresent(lines -> fresh.show(lines[0], lines[1]));
    }
}
