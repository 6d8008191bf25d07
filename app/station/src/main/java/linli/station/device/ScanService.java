package linli.station.device;

import java.util.function.Consumer;
import linli.core.checkout.ScanRefusal;
import linli.core.checkout.ScannedCode;
import linli.hardware.Scan;
import linli.hardware.Scanner;
import linli.hardware.ScannerEvent;
import linli.hardware.StateChange;

/**
 * Connects a scanner to whoever acts on its codes: each scan is classified and handed on, in order,
 * on the device's thread. What was not a whole code is handed on as a refusal, so that the cashier
 * hears that something was scanned.
 */
public final class ScanService implements AutoCloseable {

    private final Scanner scanner;
    private final ScanClassifier classifier;
    private final Consumer<ScannedCode> codes;
    private final Consumer<StateChange> states;

    /**
     * A service that stands still until {@link #start}.
     *
     * @param codes must hand over and return
     * @param states told every change of the device, also its faults; must hand over and return
     */
    public ScanService(
            Scanner scanner,
            ScanClassifier classifier,
            Consumer<ScannedCode> codes,
            Consumer<StateChange> states) {
        this.scanner = scanner;
        this.classifier = classifier;
        this.codes = codes;
        this.states = states;
    }

    /** Opens the scanner and returns at once; a device that is missing is looked for. */
    public void start() {
        scanner.open(this::happened);
    }

    /** Closes the scanner. */
    @Override
    public void close() {
        scanner.close();
    }

    private void happened(ScannerEvent event) {
        switch (event) {
            case Scan scan -> codes.accept(classifier.scanned(scan.text()));
            case linli.hardware.ScanRefusal refusal ->
                    codes.accept(new ScannedCode.Refused(ScanRefusal.UNREADABLE_SCAN));
            case StateChange change -> states.accept(change);
        }
    }
}
