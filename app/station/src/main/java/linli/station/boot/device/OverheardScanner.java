package linli.station.boot.device;

import java.util.function.Consumer;
import linli.hardware.DeviceState;
import linli.hardware.Scanner;
import linli.hardware.ScannerEvent;

/** A scanner that somebody else listens to as well, after whoever opened it. */
record OverheardScanner(Scanner scanner, Consumer<ScannerEvent> also) implements Scanner {

    @Override
    public void open(Consumer<ScannerEvent> listener) {
        scanner.open(listener.andThen(also)::accept);
    }

    @Override
    public DeviceState state() {
        return scanner.state();
    }

    @Override
    public void close() {
        scanner.close();
    }
}
