package linli.station.device;

import java.util.function.Consumer;
import linli.core.visit.ScannedCode;
import linli.hardware.Scan;
import linli.hardware.ScanFault;
import linli.hardware.ScanRefusal;
import linli.hardware.Scanner;
import linli.hardware.ScannerEvent;
import linli.hardware.StateChange;

/**
 * Connects a scanner to whoever acts on its codes: each scan is classified and handed on, in order,
 * on the device's thread. What was not a whole code is handed on with its reason, so that the
 * cashier hears that something was scanned.
 */
public final class ScanService implements AutoCloseable {

    private final Scanner scanner;
    private final ScanClassifier classifier;
    private final Listeners told;

    /**
     * Whom to tell; each must hand over and return.
     *
     * @param codes told what was scanned
     * @param unread told why something that a scanner sent is no code
     * @param states told every change of the device, also its faults
     */
    public record Listeners(
            Consumer<ScannedCode> codes,
            Consumer<ScanFault> unread,
            Consumer<StateChange> states) {}

    /** A service that stands still until {@link #start}. */
    public ScanService(Scanner scanner, ScanClassifier classifier, Listeners told) {
        this.scanner = scanner;
        this.classifier = classifier;
        this.told = told;
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
            case Scan scan -> told.codes().accept(classifier.scanned(scan.text()));
            case ScanRefusal refusal -> told.unread().accept(refusal.fault());
            case StateChange change -> told.states().accept(change);
        }
    }
}
