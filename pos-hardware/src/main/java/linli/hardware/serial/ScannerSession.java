package linli.hardware.serial;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import linli.hardware.Delivery;
import linli.hardware.DeviceState;
import linli.hardware.RepeatFilter;
import linli.hardware.Scan;
import linli.hardware.ScannerEvent;
import linli.hardware.StateChange;

/** From opening a scanner to closing it: makes codes of what its line brings. */
final class ScannerSession implements LineListener {

    private static final Duration REPEAT_WINDOW = Duration.ofMillis(300);

    private final SerialLine line;
    private final Consumer<ScannerEvent> listener;
    private final ScanFraming framing;
    private final RepeatFilter repeats = new RepeatFilter(REPEAT_WINDOW);

    ScannerSession(SerialLine line, FramingRules rules, Consumer<ScannerEvent> listener) {
        this.line = line;
        this.listener = listener;
        this.framing = new ScanFraming(rules);
    }

    @Override
    public void received(byte[] bytes, Instant at) {
        tell(framing.accept(bytes, bytes.length, at));
        showFrame();
    }

    @Override
    public void quiet(Instant at) {
        tell(framing.silent(at));
        showFrame();
    }

    @Override
    public void lost(Instant at) {
        tell(framing.lost(at));
    }

    @Override
    public void changed(StateChange change) {
        Delivery.to(listener, change);
    }

    private void showFrame() {
        line.become(framing.inFrame() ? DeviceState.BUSY : DeviceState.IDLE);
    }

    // The listener may close the scanner in the middle of a chunk.
    private void tell(List<ScannerEvent> events) {
        for (ScannerEvent event : events) {
            boolean repeated = event instanceof Scan scan && repeats.repeats(scan);
            if (!repeated && line.state() != DeviceState.CLOSED) {
                Delivery.to(listener, event);
            }
        }
    }
}
