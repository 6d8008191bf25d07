package linli.hardware.serial;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import linli.hardware.Scan;
import linli.hardware.ScanRefusal;
import linli.hardware.ScannerEvent;
import linli.hardware.StateChange;

/** Everything a scanner told, in order. */
final class ScannerLog implements Consumer<ScannerEvent> {

    private final List<ScannerEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public void accept(ScannerEvent event) {
        events.add(event);
    }

    List<String> codes() {
        return events.stream()
                .filter(Scan.class::isInstance)
                .map(event -> ((Scan) event).text())
                .toList();
    }

    List<String> faults() {
        return events.stream()
                .filter(ScanRefusal.class::isInstance)
                .map(event -> ((ScanRefusal) event).fault().name())
                .toList();
    }

    List<String> states() {
        return events.stream()
                .filter(StateChange.class::isInstance)
                .map(event -> (StateChange) event)
                .map(change -> change.fault().map(Enum::name).orElse(change.state().name()))
                .toList();
    }
}
