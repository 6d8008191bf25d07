package linli.station.device;

import java.util.Optional;
import java.util.function.Consumer;
import linli.hardware.DeviceState;
import linli.hardware.Scanner;
import linli.hardware.ScannerEvent;

/** The scanner of a station, whichever stands behind it. */
final class ScannerFace implements Scanner {

    private final Bay<Scanner, ScannerEvent> bay;
    private Optional<Runnable> release = Optional.empty();

    ScannerFace(Bay<Scanner, ScannerEvent> bay) {
        this.bay = bay;
    }

    @Override
    public synchronized void open(Consumer<ScannerEvent> listener) {
        if (release.isPresent()) {
            throw new IllegalStateException("open already");
        }
        release = Optional.of(bay.listen(listener));
    }

    @Override
    public DeviceState state() {
        return bay.device().map(Scanner::state).orElse(DeviceState.CLOSED);
    }

    @Override
    public synchronized void close() {
        release.ifPresent(Runnable::run);
        release = Optional.empty();
    }
}
