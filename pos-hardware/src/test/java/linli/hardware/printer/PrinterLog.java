package linli.hardware.printer;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import linli.hardware.PrinterEvent;
import linli.hardware.PrinterStatus;
import linli.hardware.StateChange;

/** What a printer told, in order. */
final class PrinterLog implements Consumer<PrinterEvent> {

    private final List<PrinterEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public void accept(PrinterEvent event) {
        events.add(event);
    }

    /** {@code IDLE}, {@code ERROR UNPLUGGED}. */
    List<String> states() {
        return events.stream()
                .filter(StateChange.class::isInstance)
                .map(StateChange.class::cast)
                .map(c -> c.state() + c.fault().map(fault -> " " + fault).orElse(""))
                .toList();
    }

    List<PrinterStatus> statuses() {
        return events.stream()
                .filter(PrinterStatus.class::isInstance)
                .map(PrinterStatus.class::cast)
                .toList();
    }
}
